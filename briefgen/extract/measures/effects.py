"""Words that say what becomes of an act: verbs that carry it, verbs and nouns above it.

From the aspectual verb classes of VerbNet (begin-55.1, stop-55.4, establish-55.5) and its
commissive and directive ones (promise, urge, order), with what news adds to them.
"""

from typing import Literal

Effect = Literal[
    "do",
    "announce",
    "plan",
    "threaten",
    "suspend",
    "postpone",
    "cancel",
    "lift",
    "continue",
    "deny",
]


def _verbs(rows: dict[Effect, str]) -> dict[str, Effect]:
    return {
        verb.replace("_", " "): effect for effect, verbs in rows.items() for verb in verbs.split()
    }


# Verbs that say what becomes of the act that is their object ("lift a curfew") or, in the passive,
# their subject. From the aspectual verb classes of VerbNet (begin-55.1, stop-55.4, establish-55.5).
SUPPORT_VERBS = _verbs(
    {
        "do": (
            "impose decree force place_under put_under reimpose introduce launch begin start "
            "slap stage hold mount carry_out conduct undertake renew resume re-impose expand "
            "enforce sign reach open establish upgrade restore organize organise use tighten "
            "extend adopt pass enact perform initiate unleash wage execute step_up intensify "
            "make pay host conclude deliver implement reinstate set_up broker instate escalate "
            "institute give grant provide receive send fire perpetrate commit issue strike "
            "put_on place_on go_on man"
        ),
        "continue": "continue maintain keep_up",
        "announce": (
            "announce unveil pledge promise declare agree_to agree_on agree_upon accept "
            "schedule order authorize authorise approve offer agree"
        ),
        "plan": (
            "plan consider propose mull weigh study examine explore float moot prepare discuss "
            "draft draw_up seek contemplate prepare_for plan_for"
        ),
        "threaten": "threaten threaten_with",
        "suspend": "suspend pause stay adjourn",
        "postpone": "postpone delay put_off defer push_back put_back reschedule",
        "cancel": "cancel call_off scrap abandon drop shelve withdraw",
        "lift": (
            "lift ease downgrade tear_up rip_up renounce quit narrow withdraw_from pull_out_of "
            "end remove relax shorten revoke repeal halt stop abolish loosen waive rescind "
            "break_off sever cut cut_off reduce withhold prohibit freeze discontinue break"
        ),
        "deny": "deny",
    }
)
# Nouns that do the same: "announced the suspension of", "a halt to".
SUPPORT_NOUNS = _verbs(
    {
        "do": (
            "involvement role part responsibility complicity participation imposition launch "
            "start renewal resumption introduction extension"
        ),
        "suspend": "suspension pause",
        "postpone": "postponement delay deferral",
        "cancel": "cancellation",
        "lift": "lifting end halt easing removal relaxation cessation termination",
    }
)
# Verbs of what happens, with the act as their subject: "executions may proceed".
HAPPEN_VERBS = _verbs(
    {
        "do": (
            "begin come_into_effect enter_into_effect start resume proceed take_place go_ahead "
            "occur come_into_force enter_into_force take_effect open follow kill hit destroy "
            "target break_out erupt wound injure go_into_effect"
        ),
        "continue": "continue remain persist rage stay",
        "lift": "reopen end cease stop expire",
    }
)
# Verbs and adjectives above an act: "threatened to bomb", "is ready to send".
GOVERNORS = _verbs(
    {
        "announce": (
            "agree promise pledge announce decide order opt commit choose undertake approve "
            "authorize authorise vow swear expect schedule set due resolve vote"
        ),
        "plan": (
            "plan consider propose mull weigh study prepare volunteer offer ready willing "
            "prepared intend poised aim contemplate"
        ),
        "threaten": "threaten warn",
        "do": "try attempt manage force help move proceed act rush engage use resort",
        "continue": "continue keep begin start resume",
        "lift": "stop cease quit halt",
        "postpone": "postpone delay",
        "cancel": "cancel abandon",
        "deny": "deny",
    }
)
# Nouns above an act: "a decision to cancel", "in the process of moving".
GOVERNING_NOUNS = _verbs(
    {
        "announce": "decision pledge promise vow order agreement commitment",
        "plan": (
            "plan proposal intention preparation brink verge effort bid campaign drive hope "
            "chance way"
        ),
        "threaten": "threat warning ultimatum",
        "continue": "process midst course",
        "do": "attempt move operation",
        "deny": "denial",
    }
)
# What is only said, demanded, wished, praised or blamed is a statement; the act may never be done.
NOT_DONE = frozenset(
    "urge call demand ask request press pressure want refuse decline fail accuse blame condemn "
    "criticize criticise praise hope wish need have suggest recommend advise encourage "
    "persuade like fear allow permit question doubt appeal beg plead insist prevent avoid "
    "forbid discourage deter stop charge suspect imagine suppose pretend love hate prefer tend "
    "seem appear able unable risk oppose support welcome require expect decide_whether know "
    "wonder consider_whether let ought reject dismiss remember forget use dare deserve "
    "unlikely block veto thwart stall".split()
)
# Before "decision" or "choice" they judge it, and do not report it.
APPRAISALS = frozenset(
    "good great wise right smart brave wrong bad terrible stupid wonderful fine only foolish "
    "better worse".split()
)
# Nouns of an act that is done to what stands behind their "of", and the verb of each.
NOMINALS = {
    "suspension": "suspend",
    "closure": "close",
    "dissolution": "dissolve",
    "cancellation": "cancel",
    "evacuation": "evacuate",
    "relocation": "relocate",
    "seizure": "seize",
    "recall": "recall",
    "release": "release",
    "withdrawal": "withdraw",
    "expulsion": "expel",
    "deployment": "deploy",
    "dispatch": "dispatch",
    "dismissal": "dismiss",
    "removal": "remove",
    "halt": "halt",
    "reopening": "reopen",
    "resumption": "resume",
    "restoration": "restore",
    "demolition": "demolish",
    "distribution": "distribute",
    "vaccination": "vaccinate",
    "slaughter": "slaughter",
    "occupation": "occupy",
    "capture": "capture",
    "postponement": "postpone",
    "increase": "increase",
    "reduction": "reduce",
    "nationalisation": "nationalise",
    "nationalization": "nationalize",
    "privatisation": "privatise",
    "privatization": "privatize",
    "approval": "approve",
    "ratification": "ratify",
    "rejection": "reject",
    "repeal": "repeal",
    "revocation": "revoke",
    "grounding": "ground",
}
# What is only said of an act, and the words that call it untrue.
HEARSAY = frozenset(
    "report claim allegation accusation rumour rumor suggestion speculation assertion "
    "charge".split()
)
DENYING = frozenset("deny dismiss reject refute rebut disavow".split())
FALSE = frozenset("false untrue baseless unfounded fabricated incorrect groundless fake".split())
