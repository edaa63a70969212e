"""Words that attribute: verbs and nouns of saying, asking, judging and thinking, by what they take.

Chosen by us after Levin's classes 37 (verbs of communication), 29 (predicative complements) and
33 (judgment), and Quirk et al. (1985), 16.31 on factual, suasive and hypothesis verbs. A lemma may
stand in several sets: "warn that", "warn of".
"""

# Speech with a clause as its content: "said that", "'...', she wrote".
SAYING = frozenset(
    "say tell add write ask note report announce tweet state claim argue explain reply respond "
    "insist warn declare confirm deny admit acknowledge allege assert suggest stress emphasize "
    "emphasise reiterate repeat remark comment conclude continue recall observe predict caution "
    "complain concede maintain contend affirm assure inform notify remind reveal disclose "
    "indicate signal mention testify promise vow pledge threaten swear agree propose "
    "recommend demand urge request order instruct command rule estimate forecast point joke "
    "quip mutter whisper shout yell scream cry exclaim answer counter retort lament boast brag "
    "post email text publish read guess speculate imply hint advise clarify elaborate interject "
    "proclaim pronounce protest rejoin relate specify submit summarize theorize underline "
    "underscore volunteer vouch warrant advocate accept charge profess attest certify concur "
    "plead pray proffer quote cite wonder question inquire enquire tease describe show find "
    "detail object chant sing scold type holler bellow plead gush muse deadpan snap thunder intone "
    "opine surmise".split()
)
# Thought and feeling with a clause: "believes that", "fears".
THINKING = frozenset(
    "think believe feel hope fear expect want wish know doubt suspect worry consider assume "
    "suppose imagine realize realise understand decide determine conclude reckon figure learn "
    "intend plan aim seek prefer desire like love hate mind regret anticipate dream envision "
    "envisage judge deem trust presume guess see forget remember notice refuse decline hesitate "
    "struggle resolve choose agree favor favour".split()
)
# Content is a purpose or a promise: "vowed to", "wants to", "refused to".
INTENDING_SPEECH = frozenset(
    "promise vow pledge threaten offer agree demand ask request swear volunteer propose claim "
    "decline refuse urge order instruct command tell warn invite encourage advise persuade beg "
    "implore entreat direct forbid authorize authorise call recommend".split()
)
INTENDING_THOUGHT = frozenset(
    "want hope plan intend expect aim seek wish prefer like love hate decide fear desire look "
    "choose".split()
)
# Speech whose content is a thing: "denied the report", "praised the troops", "announced sanctions".
JUDGING = frozenset(
    "show announce deny criticize criticise praise condemn denounce blast slam propose suggest "
    "demand describe question reject dismiss confirm reveal recommend decry deplore applaud "
    "hail welcome mock ridicule attack assail lambast lambaste rebuke chide commend defend "
    "dispute contest blame accuse endorse mention cite discuss outline "
    "detail acknowledge admit predict threaten promise pledge declare express voice reiterate "
    "urge request tout highlight disavow renounce repudiate characterize characterise portray "
    "depict call dub label brand liken compare disclose proclaim protest lament bemoan salute "
    "congratulate thank refute rebut insinuate allege claim estimate note stress emphasize "
    "emphasise explain repeat quote reference echo recount invoke deride clarify articulate recite "
    "chant insult credit signal report remind warn contradict rank "
    "lampoon laud extol".split()
)
JUDGING_THOUGHT = frozenset(
    "oppose support back endorse favor favour want fear doubt expect admire love hate like "
    "respect seek prefer consider regard view see demand recognize recognise understand "
    "champion".split()
)
# Judgments that name whom and for what: "accused X of Y", "blamed X for Y", "described X as Y".
ACCUSING = {
    "accuse": "of",
    "blame": "for",
    "criticize": "for",
    "criticise": "for",
    "praise": "for",
    "fault": "for",
    "condemn": "for",
    "thank": "for",
    "describe": "as",
    "characterize": "as",
    "characterise": "as",
    "portray": "as",
    "depict": "as",
    "cast": "as",
    "dismiss": "as",
    "denounce": "as",
    "hail": "as",
    "label": "as",
    "brand": "as",
    "regard": "as",
    "view": "as",
    "suspect": "of",
    "warn": "of",
    "attack": "for",
    "blast": "for",
    "slam": "for",
    "liken": "to",
    "compare": "to",
    "charge": "with",
    "credit": "with",
}
# Verb and preposition together: "called for", "warned of", "referred to".
PREPOSITIONAL = frozenset(
    "call:for call:on warn:of warn:against point:to speak:of speak:about talk:about "
    "complain:about complain:of boast:about boast:of ask:for ask:about object:to "
    "appeal:for push:for press:for lobby:for plead:for vouch:for comment:on speak:against "
    "argue:for argue:against advocate:for hint:at insist:on agree:with disagree:with "
    "sympathize:with hope:for wonder:about worry:about tell:about inquire:about "
    "protest:against testify:about elaborate:on joke:about refer:to allude:to rail:against "
    "apologize:for apologise:for apologize:to dwell:on touch:on weigh:on double:on "
    "brag:of brag:about campaign:for campaign:against warn:about caution:against "
    "inveigh:against".split()
)
PREPOSITIONAL_THOUGHT = frozenset(
    "hope:for agree:with disagree:with sympathize:with wonder:about worry:about long:for "
    "believe:in think:of think:about dream:of care:about vote:for vote:against "
    "side:with".split()
)
# Verbs whose object is the one who hears: "told the court that".
ADDRESSING = frozenset(
    "tell ask remind assure inform warn notify convince promise show advise urge order persuade "
    "teach".split()
)
# Verbs of saying with a gerund as their content: "denied backing the rebels".
WITH_GERUND = frozenset(
    "deny admit acknowledge suggest propose recommend recall mention report describe advocate "
    "discuss oppose support".split()
)
# Verbs that leave off what a gerund names: "stopped criticizing".
LEAVING = frozenset("avoid stop cease quit refuse consider resist risk".split())
# Verbs that take a question: "asked when", "explained why".
ASKING = frozenset(
    "ask explain know understand wonder specify reveal disclose clarify describe detail "
    "inquire".split()
)
# Objects with which a verb of saying does something else: "claimed nine lives".
TAKEN_NOT_SAID = frozenset(
    "life victim casualty toll war bankruptcy victory prize title state emergency independence "
    "holiday ceasefire truce request asylum refuge benefit compensation damage territory seat "
    "pension".split()
)
# What somebody utters: a noun with a clause behind it, "her claim that", "a statement saying".
UTTERANCES = frozenset(
    "statement claim assertion allegation accusation suggestion warning announcement remark "
    "comment argument promise pledge vow threat declaration testimony report contention "
    "insistence admission acknowledgment acknowledgement denial assurance message complaint "
    "proposal call demand prediction estimate reminder conclusion finding question plea appeal "
    "order".split()
)
THOUGHTS = frozenset(
    "belief fear hope view opinion expectation concern idea notion assumption feeling sense "
    "conviction suspicion doubt worry desire wish plan intention decision perception impression "
    "theory".split()
)
# Things that speak: "the letter reads", "a poll shows".
TEXTS = frozenset(
    "report statement letter document study survey poll article email memo message tweet post "
    "book speech transcript lawsuit complaint filing indictment paper data figures analysis "
    "review investigation bill law order resolution website story headline sign ad "
    "advertisement video release summary dossier result figure statistic number "
    "finding test image photo photograph footage map record census count chart research".split()
)
# Verbs of saying that speak only for somebody who can: of things they say something else.
NEEDS_SPEAKER = frozenset(
    "call see find show read order rule back seek support continue attack figure oppose like "
    "love favor push need post submit relate charge answer object protest point signal detail "
    "mind want plan fear refer threaten promise claim dismiss".split()
)
# Verbs by which a text or a result speaks: "the poll shows that", "the figures suggest".
SHOWING = frozenset("show find signal".split())
# "The talks seem to stall": so it seems to nobody named.
SEEMING = frozenset("seem appear".split())
# What a passive attributes, by the complement that it takes: "is expected to", "is known as".
PASSIVE_THOUGHT = {
    "expect": frozenset({"xcomp"}),
    "believe": frozenset({"xcomp"}),
    "think": frozenset({"xcomp"}),
    "fear": frozenset({"xcomp", "oprd"}),
    "suspect": frozenset({"of"}),
    "know": frozenset({"as", "for"}),
    "see": frozenset({"as"}),
    "view": frozenset({"as"}),
    "regard": frozenset({"as"}),
    "consider": frozenset({"oprd", "xcomp"}),
    "deem": frozenset({"oprd"}),
}
PASSIVE_SPEECH = {
    "warn": frozenset({"of", "about", "against"}),
    "say": frozenset({"xcomp"}),
    "report": frozenset({"xcomp"}),
    "call": frozenset({"oprd"}),
    "describe": frozenset({"as"}),
    "accuse": frozenset({"of"}),
    "criticize": frozenset({"for"}),
    "criticise": frozenset({"for"}),
}
# Nouns whose preposition names what is said or thought: "criticism of", "a call for".
NOUN_PREPOSITIONS = {
    "question": frozenset({"about", "over"}),
    "concern": frozenset({"about", "over"}),
    "doubt": frozenset({"about", "on", "over"}),
    "comment": frozenset({"about", "on"}),
    "remark": frozenset({"about", "on"}),
    "warning": frozenset({"about", "of", "against"}),
    "complaint": frozenset({"about"}),
    "criticism": frozenset({"of"}),
    "praise": frozenset({"for", "of"}),
    "condemnation": frozenset({"of"}),
    "denunciation": frozenset({"of"}),
    "endorsement": frozenset({"of"}),
    "defense": frozenset({"of"}),
    "defence": frozenset({"of"}),
    "support": frozenset({"for"}),
    "opposition": frozenset({"to"}),
    "call": frozenset({"for"}),
    "reference": frozenset({"to"}),
    "mention": frozenset({"of"}),
    "view": frozenset({"of", "on"}),
    "interest": frozenset({"in"}),
    "hope": frozenset({"of", "for"}),
    "description": frozenset({"of"}),
    "rejection": frozenset({"of"}),
    "promise": frozenset({"of"}),
    "threat": frozenset({"of"}),
}
# Adjectives of attitude, behind "is", by what follows: "is confident that", "was critical of".
# After Quirk et al. (1985), 16.69 to 16.83, adjectives with a complement.
ADJECTIVES = {
    "ccomp": frozenset(
        "confident hopeful sure certain aware glad happy proud worried concerned afraid convinced "
        "optimistic unhappy angry disappointed surprised unsure unaware adamant clear doubtful "
        "upset thankful grateful sorry relieved sad shocked pleased alarmed".split()
    ),
    "xcomp": frozenset(
        "eager willing reluctant determined keen hesitant careful unwilling anxious proud happy "
        "glad quick ready".split()
    ),
    "of": frozenset(
        "critical aware proud skeptical sceptical supportive fond wary dismissive enamored "
        "enamoured suspicious afraid tired ashamed mindful contemptuous disdainful".split()
    ),
    "about": frozenset(
        "worried concerned optimistic pessimistic confident skeptical sceptical nervous excited "
        "enthusiastic angry upset unhappy anxious sure unsure passionate curious clear "
        "candid frank honest open".split()
    ),
    "in": frozenset("interested confident uninterested disappointed".split()),
    "with": frozenset("unhappy happy disappointed satisfied pleased frustrated angry".split()),
    "to": frozenset("opposed open committed sympathetic hostile devoted".split()),
    "for": frozenset("grateful thankful sorry eager hopeful".split()),
    "by": frozenset("surprised alarmed troubled disturbed".split()),
}
LINKING_VERBS = frozenset("be remain feel become seem sound grow".split())
# Nouns whose content is a purpose: "their plan to leave".
NOUNS_OF_PURPOSE = frozenset(
    "promise pledge vow decision refusal call intention desire threat reluctance wish".split()
)
ATTITUDE_NOUNS = frozenset(
    "concern doubt support opposition interest view hope decision refusal intention desire "
    "reluctance wish".split()
)
# Verbs that only carry the noun which is their object: "voiced doubts about".
LIGHT_VERBS = frozenset(
    "have express voice raise make give offer issue reiterate repeat hold share announce deliver "
    "lay level heap renew state pose show cast".split()
)
# Verbs that make an utterance of the noun which is their object: "repeated her claim that".
UTTERING = LIGHT_VERBS | frozenset(
    "release post publish reach come draw drop read sign write send".split()
)
# What spaCy's lemmatizer makes of "hoping" and "retweeted".
LEMMAS_MENDED = {"hop": "hope", "retweete": "retweet"}
# Adverbs by which a text says that somebody says so, and not who.
HEARSAY = frozenset("reportedly allegedly purportedly supposedly".split())
ATTRIBUTING_PREPOSITIONS = frozenset({"according", "per"})
# Joined once, as they are asked for at every word.
SPEECH = SAYING | JUDGING
SPEECH_OR_PURPOSE = SPEECH | INTENDING_SPEECH
CLAUSAL = SAYING | THINKING
INTENDING = INTENDING_SPEECH | INTENDING_THOUGHT
JUDGING_EITHER = JUDGING | JUDGING_THOUGHT
PREPOSITIONAL_EITHER = PREPOSITIONAL | PREPOSITIONAL_THOUGHT
GOVERNING_GERUNDS = SAYING | LEAVING
PASSIVE = PASSIVE_THOUGHT | PASSIVE_SPEECH
WORDED = TEXTS | UTTERANCES
WITH_CLAUSE = UTTERANCES | THOUGHTS
ATTRIBUTING_NOUNS = WITH_CLAUSE | NOUNS_OF_PURPOSE | NOUN_PREPOSITIONS.keys()
NOUNS_OF_ATTITUDE = THOUGHTS | ATTITUDE_NOUNS
