"""Verbs that are a measure of courts, parliaments and governments, by what they are done to.

General English, grouped as news desks group it: justice, laws, votes and offices. PLOVER has no
event for most of these acts.
"""

from briefgen.extract.measures.rules import ANYTHING, ThingRule
from briefgen.extract.measures.senses import (
    COURT,
    EMERGENCY,
    EXTRADITE,
    INQUIRY,
    LAWMAKING,
    OFFICE,
    TALKS,
    TIES,
    words,
)

# Who tries, rules and prosecutes.
_JUSTICE = words(
    "court judge tribunal magistrate jury justice bench panel prosecutor prosecution attorney "
    "regulator watchdog authority coroner ombudsman arbitrator"
)
_LAWYERS = _JUSTICE | words(
    "lawyer defence defense counsel defendant solicitor company group union party leader "
    "candidate opposition campaigner resident government ministry"
)
_RULED_ON = words(
    "appeal petition conviction verdict sentence ruling judgment judgement injunction lawsuit "
    "suit bail challenge case charge indictment motion plea request application extradition "
    "law ban order decree election result bid claim complaint"
)
_PROCEEDINGS = words("trial hearing retrial case proceeding inquest lawsuit appeal court-martial")
_WRITS = words(
    "warrant arrest_warrant injunction subpoena summons restraining_order court_order "
    "gag_order amnesty pardon clemency bail parole search_warrant"
)
_INQUIRIES = words(
    "investigation inquiry probe review audit manhunt case proceeding disciplinary_proceeding"
)
_BILLS = words(
    "bill law legislation amendment constitution budget treaty resolution motion decree reform "
    "referendum act statute draft amnesty convention charter agreement accord package pact "
    "deal ratification draft_law ordinance directive regulation moratorium "
    "no-confidence_motion"
)
_LAWMAKERS = words(
    "parliament senate assembly congress house lawmaker deputy legislator legislature council "
    "cabinet government mp committee chamber commission president king parliamentarian senator "
    "union bundestag knesset state ministry minister governor premier emir sultan junta"
)
_BODIES = words(
    "parliament assembly cabinet government senate legislature council constitution committee"
)
_VOTES = words(
    "election vote poll referendum ballot runoff result by-election census inauguration "
    "primary recount snap_election"
)
_POSTS = words(
    "minister chief commander general governor ambassador mayor director head chairman judge "
    "prime_minister cabinet official officer adviser secretary police_chief army_chief "
    "administrator commissioner envoy executive board leadership rector"
)
_SUSPECTS = words("suspect fugitive convict defendant militant")
_PANELS = words(
    "commission task_force committee inquiry_commission crisis_cell crisis_committee taskforce "
    "tribunal working_group"
)
_MISSIONS = words("embassy consulate mission")
_MEETINGS = words("meeting session summit emergency_meeting emergency_session conference talk")

_EVENTS = words(
    "round campaign statement announcement publication project expansion session mission "
    "programme program event fair race parade celebration decision deadline review "
    "rollout reopening handover ceremony trip"
)
_ENTERPRISES = words(
    "activity programme program project cooperation mission partnership contact "
    "membership participation training exchange"
)

CIVIC_RULES: tuple[ThingRule, ...] = (
    ThingRule(words("adjourn reopen hold resume conclude halt suspend"), _PROCEEDINGS, COURT),
    ThingRule(words("open begin"), _PROCEEDINGS - _INQUIRIES, COURT),
    ThingRule(words("issue grant sign declare approve obtain"), _WRITS, COURT),
    ThingRule(
        words(
            "reject dismiss uphold overturn quash throw_out annul deny refuse strike_down "
            "affirm reinstate turn_down void block suspend order invalidate"
        ),
        _RULED_ON,
        COURT,
        takers=_JUSTICE,
    ),
    ThingRule(
        words("file lodge bring submit press unseal"),
        words(
            "lawsuit suit appeal complaint charge case petition legal_challenge claim indictment"
        ),
        COURT,
    ),
    ThingRule(words("file lodge bring"), words("motion"), COURT),
    ThingRule(words("appeal challenge contest"), _RULED_ON, COURT, takers=_LAWYERS),
    ThingRule(
        words("drop withdraw"),
        words("charge case lawsuit indictment complaint prosecution"),
        COURT,
        effect="cancel",
    ),
    ThingRule(words("commute overturn quash reduce"), words("sentence conviction verdict"), COURT),
    ThingRule(
        words("impose hand_down hand_out pass levy hand give"),
        words("fine sentence penalty jail_term prison_term life_sentence"),
        COURT,
    ),
    ThingRule(words("open launch order begin start announce initiate"), _INQUIRIES, INQUIRY),
    ThingRule(words("hand_over turn_over surrender"), _SUSPECTS, EXTRADITE),
    ThingRule(words("dissolve suspend prorogue abolish disband"), _BODIES, LAWMAKING),
    ThingRule(
        words(
            "pass approve adopt ratify endorse enact sign veto amend repeal reject defeat "
            "block promulgate annul rescind revoke back vote_down issue"
        ),
        _BILLS,
        LAWMAKING,
        takers=_LAWMAKERS,
    ),
    ThingRule(
        words("draft draw_up prepare table debate discuss study consider propose weigh submit"),
        _BILLS | words("rule regulation"),
        LAWMAKING,
        effect="plan",
    ),
    ThingRule(words("call schedule"), _VOTES, OFFICE, effect="announce"),
    ThingRule(
        words("postpone delay put_off defer push_back put_back reschedule"),
        _VOTES | _EVENTS,
        OFFICE,
        effect="postpone",
    ),
    ThingRule(
        words("cancel annul scrap call_off nullify void shelve abandon drop defeat"),
        _VOTES | _EVENTS,
        OFFICE,
        effect="cancel",
    ),
    ThingRule(
        words("postpone put_off push_back put_back reschedule defer"),
        frozenset({ANYTHING}),
        OFFICE,
        effect="postpone",
    ),
    ThingRule(words("call_off"), frozenset({ANYTHING}), OFFICE, effect="cancel"),
    ThingRule(words("suspend freeze pause halt resume"), _ENTERPRISES, OFFICE),
    ThingRule(
        words("approve authorise authorize grant"),
        words("restart permit licence license project vaccine licensing"),
        OFFICE,
    ),
    ThingRule(words("order"), words("recount rerun runoff halt"), OFFICE),
    ThingRule(
        words("sack dismiss fire replace remove oust reshuffle depose"),
        _POSTS,
        OFFICE,
    ),
    ThingRule(words("suspend"), _POSTS - _BODIES, OFFICE),
    ThingRule(words("set_up establish form create appoint name convene"), _PANELS, OFFICE),
    ThingRule(words("convene call schedule"), _MEETINGS, TALKS, effect="announce"),
    ThingRule(
        words("close shut shut_down"),
        _MISSIONS,
        TIES,
        effect="lift",
    ),
    ThingRule(words("open reopen inaugurate"), _MISSIONS, TIES),
    ThingRule(
        words("declare proclaim"),
        words(
            "emergency disaster mourning outbreak epidemic famine war drought holiday "
            "quarantine state_of_disaster national_emergency health_emergency day_of_mourning "
            "independence state_of_alert disaster_area"
        ),
        EMERGENCY,
    ),
    ThingRule(
        words("raise lower upgrade downgrade lift extend"),
        words("alert alert_level threat_level alarm warning_level state_of_emergency emergency"),
        EMERGENCY,
    ),
    ThingRule(
        words("issue"),
        words(
            "warning advisory alert evacuation_warning tsunami_warning directive order notice "
            "travel_advisory red_alert boil-water_notice health_alert"
        ),
        EMERGENCY,
    ),
    ThingRule(
        words("activate trigger invoke"),
        words("plan protocol center centre system article clause power mechanism emergency_plan"),
        EMERGENCY,
    ),
)
