"""Words that tell what a phrase stands for: titles, offices, bodies, media, groups of people.

General English, chosen from style guides' lists of titles (AP Stylebook, "titles"; Reuters
Handbook, "names") and from WordNet's hyponyms of leader, official, organization and force. No
names of people.
"""

# Stand before a name and are no part of it.
HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother "
    "ayatollah imam sheikh shaikh sayyid mullah rabbi cardinal archbishop bishop pope patriarch "
    "king queen prince princess emir sultan crown grand hon honourable honorable saint".split()
)
# Of these the forms of address, which are no office.
ADDRESSES = frozenset("mr mrs ms miss mx dr sir dame lord lady saint".split())
RANKS = frozenset(
    "general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal admiral "
    "adm commodore marshal brigadier brig commander cmdr private inspector superintendent "
    "constable".split()
)
# Offices: before a name a title, after it an apposition, alone a description of somebody.
OFFICES = frozenset(
    "president vice-president premier chancellor minister secretary undersecretary ambassador "
    "envoy governor mayor senator representative congressman congresswoman rep sen gov deputy "
    "lawmaker legislator parliamentarian councillor commissioner director chief head chair "
    "chairman chairwoman chairperson speaker leader spokesman spokeswoman spokesperson officer "
    "official judge magistrate justice prosecutor attorney lawyer sheriff diplomat negotiator "
    "adviser advisor aide commander general admiral colonel economist analyst expert professor "
    "researcher scientist doctor physician nurse teacher activist organizer organiser "
    "campaigner dissident cleric journalist reporter correspondent editor host anchor columnist "
    "author writer coordinator manager executive founder owner president-elect candidate "
    "nominee incumbent dictator ruler monarch king queen prince princess emir sultan pope "
    "bishop archbishop strategist pollster historian physicist engineer pilot driver captain "
    "coach player ombudsman rapporteur administrator superintendent principal treasurer counsel "
    "counselor counsellor press-secretary co-founder ceo cfo".split()
)
# Offices that one person holds at a time, so that "the president" means somebody.
SINGULAR_OFFICES = frozenset(
    "president premier chancellor minister secretary ambassador governor mayor senator speaker "
    "leader chief head chairman chairwoman chair king queen prince emir sultan pope judge "
    "spokesman spokeswoman spokesperson ruler dictator monarch commissioner director envoy "
    "ayatollah cleric general admiral congressman congresswoman lawmaker representative".split()
)
# Of these a country or a town has one, so that "a president" is no unnamed one.
ONE_AT_A_TIME = frozenset("president premier chancellor king queen pope monarch".split())
# What states do, beside saying: with these a capital as the subject stands for its state.
ACTING = frozenset(
    "accept accuse agree approve back ban block condemn decide demand deny expel impose insist "
    "lift order pledge promise propose protest recall refuse reject respond retaliate sanction "
    "seek sever sign stand summon suspend threaten urge vow want warn welcome withdraw".split()
)
# What people in the news are called once they have been named: with "the", one of those just
# mentioned.
PARTISANS = frozenset(
    "democrat republican conservative liberal socialist communist independent centrist nationalist "
    "progressive libertarian populist monarchist loyalist separatist islamist unionist partisan "
    "labourite tory".split()
)
EPITHETS = PARTISANS | frozenset(
    "nominee candidate frontrunner incumbent billionaire millionaire businessman businesswoman "
    "politician statesman mogul magnate tycoon hopeful contender challenger native veteran "
    "lawmaker legislator parliamentarian".split()
)
# Those whom a text names by whose they are: "her husband, Ivo Kranjec".
KINSHIP = frozenset(
    "mother father parent son daughter brother sister husband wife widow widower uncle aunt cousin "
    "nephew niece grandmother grandfather grandson granddaughter fiancé fiancée spouse twin".split()
)
# Those who speak for a body and not for themselves.
SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson".split())
# People who are not named: they can speak, act and suffer.
PEOPLE = frozenset(
    "man woman boy girl child person people resident villager citizen civilian witness "
    "bystander survivor victim protester protestor demonstrator marcher rioter striker worker "
    "farmer student refugee migrant prisoner detainee hostage relative mother father parent son "
    "daughter brother sister husband wife widow neighbor neighbour friend voter supporter "
    "opponent critic ally follower user source insider observer militant rebel insurgent "
    "fighter gunman attacker assailant suspect soldier troop policeman policewoman guard "
    "officer official medic paramedic rescuer volunteer doctor nurse lawyer teacher activist "
    "expert analyst diplomat lawmaker politician leader journalist reporter spokesman "
    "spokeswoman spokesperson minister member investigator prosecutor judge pilot driver guy "
    "tourist passenger local employee staffer speechwriter adviser advisor aide colleague insurer "
    "operator organizer organiser campaigner strategist pollster economist scientist researcher "
    "academic scholar historian author writer novelist actor actress artist singer musician "
    "director producer founder investor shareholder trader broker banker consultant lobbyist donor "
    "delegate elector respondent backer sponsor defender detractor rival challenger contender "
    "veteran general commander sergeant sheriff detective inspector firefighter physician surgeon "
    "engineer mechanic technician sailor fisherman miner trucker merchant shopkeeper vendor owner "
    "tenant landlord commuter teenager adult adolescent elder youth immigrant expatriate settler "
    "envoy ambassador negotiator mediator governor mayor senator councillor candidate nominee "
    "attorney counsel solicitor barrister defendant plaintiff juror convict inmate informant agent "
    "spy hacker blogger commentator columnist pundit editor publisher presenter anchor host "
    "moderator preacher priest pastor monk nun bishop imam parishioner worshipper pilgrim "
    "brother-in-law grandmother grandfather uncle aunt cousin nephew niece sibling fiancé spouse "
    "boss manager supervisor executive clerk secretary nominee recruit cadet conscript captain "
    "colonel lieutenant skipper coach player teammate athlete captain trainer fan peasant labourer "
    "laborer trainee apprentice graduate alumnus principal educator professor lecturer".split()
)
# Occupations that are no titles; from WordNet's hyponyms of "professional" and "skilled worker".
OCCUPATIONS = frozenset(
    "fellow member partner trustee dean provost curator chaplain contributor instructor baker chef "
    "architect designer developer entrepreneur filmmaker screenwriter photographer musician "
    "surgeon dentist pharmacist paralegal biologist chemist epidemiologist sociologist "
    "anthropologist psychologist psychiatrist philosopher mathematician statistician geologist "
    "meteorologist plumber electrician carpenter butcher barber tailor welder farmer fisherman "
    "miner grocer shopkeeper librarian archivist interpreter translator consultant lobbyist "
    "scholar veteran lecturer academic legislator staffer speechwriter banker broker trader "
    "investor producer publisher presenter broadcaster critic essayist poet novelist playwright "
    "sculptor painter comedian singer actor actress artist athlete boxer footballer".split()
)
PLURAL_PEOPLE = frozenset(
    "authorities personnel police troops forces staff medics officials witnesses residents "
    "people families crowds youths clergy opposition".split()
)
# Bodies that speak and act.
GOVERNMENT = frozenset(
    "government regime administration cabinet ministry department office agency authority "
    "authorities leadership judiciary court tribunal parliament congress senate legislature "
    "council commission committee bureau directorate presidency treasury embassy consulate "
    "mission junta state bank police watchdog regulator intelligence inquiry".split()
)
FORCES = frozenset(
    "army military navy force forces troops guard guards militia brigade corps battalion police "
    "coastguard gendarmerie "
    "commandos".split()
)
# Before "guard" these make a force of it.
GUARDS = frozenset({"coast", "national", "republican", "presidential", "royal", "home"})
ARMED_GROUPS = frozenset(
    "militia rebels insurgents militants separatists guerrillas insurgency paramilitaries "
    "jihadists fighters gunmen".split()
)
ORGANIZATIONS = frozenset(
    "group organization organisation company firm party union association federation foundation "
    "institute university hospital charity coalition alliance movement network campaign team "
    "court church club league society agency fund bank airline ngo monitor monitors panel board "
    "body rights-group service cross crescent programme program nations un eu nato".split()
)
MEDIA_NOUNS = frozenset(
    "newspaper broadcaster channel tabloid daily weekly newswire television tv radio press "
    "media".split()
)
# Words within the names of media.
MEDIA_WORDS = frozenset(
    "news times post press journal herald tribune gazette radio tv television broadcasting "
    "examiner observer telegraph mirror mail daily weekly magazine guardian chronicle courier "
    "dispatch sentinel bulletin star globe standard beacon express inquirer register newswire "
    "media newspaper review digest monitor".split()
)
# Words that only the names of bodies have.
BODY_WORDS = (
    GOVERNMENT
    | FORCES
    | ORGANIZATIONS
    | MEDIA_WORDS
    | {f"{noun}s" for noun in ORGANIZATIONS | GOVERNMENT}
    | set(
        "university college school hospital inc corp ltd airlines motors holdings united centre "
        "center initiative project service services trust chamber partners international".split()
    )
)
# Of these no family has one for its name, so that a first name before them is a namesake's: "the
# Marta Kranjec Foundation".
ALWAYS_BODIES = frozenset(
    "foundation fund institute committee company university party federation association society "
    "council commission campaign coalition corporation initiative project ministry department "
    "agency authority".split()
)
# With these end the names of what nobody is and no body: prizes, laws, contests, patrons' ranks.
NO_ACTORS = frozenset(
    "act prize award awards medal trophy oscar emmy grammy bill amendment treaty accord accords "
    "agreement protocol sponsor sponsors championship championships cup olympics doctrine "
    "scandal".split()
)
# Before such words in their names, bodies are a party's or a private one's, no state's.
PARTY_WORDS = frozenset(
    "party republican democratic conservative labour liberal socialist communist "
    "olympic rescue action political campaign host organising organizing".split()
)
# With these the names of associations begin: "Doctors for Safer Harbours".
CAUSES = frozenset(
    "justice peace freedom democracy equality liberty truth hope rights women doctors lawyers "
    "physicians citizens friends workers parents mothers veterans students scientists teachers "
    "journalists reporters artists americans europeans".split()
)
# Nouns that make what stands before them a place: "Marasova province".
PLACE_WORDS = frozenset(
    "city town village province district region county state island airport port harbour harbor "
    "river lake valley bay coast border crossing street road square bridge mountain mountains camp "
    "neighborhood neighbourhood suburb area peninsula governorate municipality prefecture capital "
    "stadium arena highway beach avenue boulevard lane plaza park station "
    "tower building hotel hall castle prison jail mosque cathedral temple museum library".split()
)
# Media whose names do not say that they are: agencies, broadcasters, sites that others quote most
# (members of the European Alliance of News Agencies, of the EBU, and the sites that Wikipedia's
# "Perennial sources" lists as news).
MEDIA_NAMES = frozenset(
    name.casefold()
    for name in (
        "Reuters|AFP|Agence France-Presse|AP|UPI|Bloomberg|Politico|Axios|BBC|CNN|CNBC|MSNBC|NBC|"
        "ABC|CBS|NPR|PBS|Fox|Sky|ITV|Al Jazeera|Al-Jazeera|Al Arabiya|Al-Arabiya|Al Mayadeen|"
        "Anadolu|Xinhua|TASS|Tass|Interfax|RIA Novosti|RIA|Sputnik|RT|Kyodo|Yonhap|IRNA|ISNA|"
        "Tasnim|Fars|Mehr|Press TV|SANA|WAFA|SPA|MENA|PTI|ANI|Antara|Bernama|EFE|ANSA|dpa|DPA|"
        "APA|Belga|NTB|TT|Ritzau|Le Monde|Le Figaro|Libération|El País|El Mundo|La Repubblica|"
        "Der Spiegel|Spiegel|Die Zeit|Die Welt|Bild|Haaretz|Ynet|Newsweek|Time|Vox|Slate|Salon|"
        "Breitbart|BuzzFeed|HuffPost|Vice|Semafor|Punchbowl|The Hill|The Atlantic|The New Yorker|"
        "The Economist|The Intercept|Mother Jones|Deutsche Welle|DW|Euronews|France 24|RFI|NHK|"
        "CGTN|CCTV|Univision|Telemundo|Meduza|Novaya Gazeta|Kommersant|Vedomosti|Ukrinform|"
        "Suspilne|Nikkei|Asahi Shimbun|Yomiuri Shimbun|Dawn|The Hindu|Rappler|C-SPAN|USA Today"
    ).split("|")
)
# Newspapers that are known by one word of those that many have in their names.
MEDIA_ALONE = frozenset(
    "guardian times telegraph independent post herald tribune mirror observer journal gazette "
    "economist examiner".split()
)
# Places where things are said, not people who say them.
PLATFORMS = frozenset(
    "x|twitter|facebook|instagram|telegram|tiktok|youtube|truth social|social media|weibo|wechat|"
    "whatsapp|linkedin|reddit|mastodon|bluesky|threads|vkontakte".split("|")
)
WOMEN = frozenset(
    "she her woman mother daughter sister wife queen princess spokeswoman congresswoman "
    "chairwoman policewoman mrs ms miss lady dame girl widow actress businesswoman "
    "councilwoman aunt niece grandmother granddaughter waitress duchess countess baroness heroine "
    "fiancée stepmother noblewoman sportswoman".split()
)
MEN = frozenset(
    "he him his man father son brother husband king prince spokesman congressman chairman "
    "policeman mr sir lord boy widower actor businessman councilman ayatollah imam sheikh pope "
    "cardinal bishop uncle nephew grandfather grandson waiter duke count baron monk priest "
    "fisherman statesman fiancé stepfather nobleman sportsman".split()
)
