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
    "official judge justice prosecutor attorney lawyer sheriff diplomat negotiator adviser "
    "advisor aide commander general admiral colonel economist analyst expert professor "
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
    "tourist passenger local".split()
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
    "mission junta state bank police watchdog regulator".split()
)
FORCES = frozenset(
    "army military navy force forces troops guard guards militia brigade corps battalion police "
    "commandos".split()
)
ARMED_GROUPS = frozenset(
    "militia rebels insurgents militants separatists guerrillas insurgency paramilitaries "
    "jihadists fighters gunmen".split()
)
ORGANIZATIONS = frozenset(
    "group organization organisation company firm party union association federation foundation "
    "institute university hospital charity coalition alliance movement network campaign team "
    "court church club league society agency fund bank airline ngo monitor monitors panel board "
    "body rights-group cross crescent programme program nations un eu nato".split()
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
# Places where things are said, not people who say them.
PLATFORMS = frozenset(
    "x|twitter|facebook|instagram|telegram|tiktok|youtube|truth social|social media|weibo|wechat|"
    "whatsapp|linkedin|reddit|mastodon|bluesky|threads|vkontakte".split("|")
)
WOMEN = frozenset(
    "she her woman mother daughter sister wife queen princess spokeswoman congresswoman "
    "chairwoman policewoman mrs ms miss lady dame girl widow actress businesswoman "
    "councilwoman".split()
)
MEN = frozenset(
    "he him his man father son brother husband king prince spokesman congressman chairman "
    "policeman mr sir lord boy widower actor businessman councilman ayatollah imam sheikh pope "
    "cardinal bishop".split()
)
