"""Verbs that are a measure in trade, traffic, public life and relief, by what they are done to.

General English, grouped as news desks group it. PLOVER has no event for most of these acts.
"""

from briefgen.extract.measures.rules import SUM, ThingRule
from briefgen.extract.measures.senses import (
    AID,
    BAN,
    CENSOR,
    CYBER_DEFENCE,
    ECONOMIC,
    EVACUATE,
    HEALTH,
    POLICY,
    RELIEF,
    RESTRICT,
    TRAFFIC,
    words,
)
from briefgen.extract.measures.things import COMMUNICATION, FORCES, SUPPLIES, VESSELS

_LEVIES = words(
    "tax duty tariff price fee levy toll rate interest_rate benchmark_rate policy_rate subsidy "
    "wage salary pension benefit quota allowance spending import_duty import_tax export_tax "
    "fuel_price deposit fare tuition minimum_wage retirement_age surcharge windfall_tax "
    "contribution budget funding export_duty working_week price_cap speed_limit limit "
    "threshold reserve_requirement bonus lending_rate"
)
_TRADED = words(
    "export import shipment delivery production output trade trading sale transfer withdrawal "
    "cash_withdrawal payment flow purchase transaction lending supply gas_supply oil_supply "
    "electricity_supply water_supply pumping drilling mining refining"
)
_COMMODITIES = words("gas oil coal water electricity grain power fuel uranium wheat rice")
_STAFF = words("worker job staff employee post position miner teacher journalist")
_PUBLIC_PLACES = words(
    "market shop restaurant bar mosque church temple office bank court factory mine plant "
    "beach park terminal oil_terminal refinery pipeline station field campsite museum stadium "
    "hospital clinic ward camp studio newsroom premise radio_station business store cinema "
    "theatre theater smelter reactor well oil_platform gas_platform mill "
    "power_plant branch shopping_centre dam lock canal"
)
_SERVICES = words(
    "flight train service ferry rail_service train_service bus_service metro sailing "
    "traffic operation air_service ferry_service class lesson match festival concert "
    "ferry_crossing air_route bus_route work auction construction surgery search "
    "rescue_operation departure landing cruise tram bus"
)
# What is built: to suspend it is a step of trade.
_WORKS = words("work construction")
_CRAFT = words(
    "aircraft plane fleet airline airliner jet turboprop helicopter vessel ship boat trawler"
)
_PURSUITS = words(
    "gathering assembly fishing swimming entry travel movement traffic hunting march "
    "rally demonstration alcohol use protest sailing navigation "
    "overflight transit visit smoking drone procession tourist visitor logging grazing "
    "bathing burning feeding transport possession irrigation watering"
)
_PAPERS = words(
    "visa passport permit licence license accreditation registration citizenship residency "
    "work_permit operating_licence certificate contract concession membership leave"
)
_PEOPLE = words(
    "people resident villager family tourist staff citizen national patient worker household "
    "inhabitant civilian worshipper passenger employee student foreigner guest area village "
    "town city building hospital district embassy school home neighbourhood neighborhood "
    "camper crew dependant dependent personnel"
)
_HELPERS = words(
    "doctor medic nurse rescuer firefighter field_hospital hospital rescue_team team engineer "
    "expert plane vessel helicopter boat truck tonne ton vaccine generator pump personnel "
    "paramedic specialist volunteer ambulance tanker"
)
_GOODS = words(
    "food water blanket tent medicine aid kit parcel ration supply mask tarpaulin fuel flour "
    "rice bread meal clothes hygiene_kit food_parcel tablet bed"
)
_FUNDS = words("fund funding contribution donation assistance aid grant loan delivery payment")
_REFUGES = words(
    "shelter evacuation_centre evacuation_center camp clinic treatment_centre treatment_center "
    "corridor humanitarian_corridor hotline reception_centre reception_center kitchen hospital"
)
_ANIMALS = words("bird poultry chicken cattle herd animal pig cow livestock flock hen turkey duck")
_PRODUCTS = words("product vehicle vaccine batch drug car medicine model toy milk formula device")
_SYSTEMS = words("system server network computer website site database portal account")
_CAMPAIGNS = words(
    "vaccination vaccination_campaign vaccination_drive immunisation immunization "
    "immunisation_campaign immunization_campaign vaccination_round"
)
_CONTROLS = words(
    "control security check border_control security_check border_check measure curb "
    "restriction rule requirement surveillance inspection patrol limit"
)

PUBLIC_RULES: tuple[ThingRule, ...] = (
    ThingRule(words("block restrict ban suspend"), words("access"), CENSOR, undo=words("restore")),
    ThingRule(
        words("consider propose weigh mull plan study"),
        _LEVIES - words("budget"),
        POLICY,
        effect="plan",
    ),
    ThingRule(
        words(
            "raise increase hike cut slash lower reduce cap limit fix double halve "
            "impose levy introduce set shorten"
        ),
        _LEVIES,
        POLICY,
    ),
    ThingRule(words("freeze"), _LEVIES - _FUNDS, POLICY),
    ThingRule(
        words("scrap abolish waive remove suspend lift"), _LEVIES - _FUNDS, POLICY, effect="lift"
    ),
    ThingRule(
        words("suspend halt stop cut cut_off block freeze reduce"),
        _TRADED - SUPPLIES,
        ECONOMIC,
        undo=words("resume restart reopen restore"),
    ),
    ThingRule(words("cap ration shut_off curtail halve trim curb"), _TRADED, ECONOMIC),
    ThingRule(words("restrict limit ban forbid bar outlaw"), _TRADED, ECONOMIC),
    ThingRule(words("resume restart reopen restore"), SUPPLIES, ECONOMIC, effect="lift"),
    ThingRule(words("ration turn_off"), _COMMODITIES, ECONOMIC),
    ThingRule(words("cut_off"), _COMMODITIES - SUPPLIES, ECONOMIC),
    ThingRule(words("lay_off furlough cut shed axe eliminate"), _STAFF, POLICY),
    ThingRule(
        words("nationalise nationalize privatise privatize bail_out rescue take_over liquidate"),
        words("company bank airline firm industry utility lender operator carrier refinery"),
        POLICY,
    ),
    ThingRule(
        words("inject release sell tap"),
        words("reserve liquidity stockpile strategic_reserve oil_reserve"),
        POLICY,
    ),
    ThingRule(
        words("close shut shut_down seal seal_off cordon_off shutter mothball evacuate"),
        _PUBLIC_PLACES,
        RESTRICT,
        undo=words("reopen re-open unseal restart"),
    ),
    ThingRule(
        words("cancel scrap axe suspend halt ground divert restrict curtail reroute"),
        _SERVICES - _WORKS,
        TRAFFIC,
        undo=words("resume restart reopen restore"),
    ),
    ThingRule(
        words("cancel scrap axe suspend halt restrict curtail"),
        _WORKS,
        ECONOMIC,
        undo=words("resume restart restore"),
    ),
    # Who stops work is on strike.
    ThingRule(words("stop disrupt"), _SERVICES - words("work"), TRAFFIC),
    ThingRule(words("ground divert reroute"), _CRAFT, TRAFFIC),
    ThingRule(words("turn_back impound"), _CRAFT - VESSELS, TRAFFIC),
    ThingRule(words("forbid bar outlaw ban limit prohibit"), _PURSUITS, RESTRICT),
    ThingRule(words("restrict"), _PURSUITS - _SERVICES, RESTRICT),
    ThingRule(words("suspend"), _PURSUITS - _SERVICES - words("assembly"), RESTRICT),
    ThingRule(
        words("revoke cancel withdraw rescind strip scrap annul terminate pull"),
        _PAPERS,
        BAN,
        undo=words("restore reinstate"),
    ),
    ThingRule(words("suspend"), _PAPERS - words("membership"), BAN),
    ThingRule(words("deny refuse"), _PAPERS - words("visa"), BAN),
    ThingRule(
        words("evacuate relocate pull_out pull withdraw move_out"),
        _PEOPLE,
        EVACUATE,
    ),
    ThingRule(
        words("tighten step_up reinstate reimpose strengthen ease loosen"),
        _CONTROLS,
        BAN,
    ),
    ThingRule(words("introduce impose"), _CONTROLS - _LEVIES, BAN),
    ThingRule(words("withhold freeze"), frozenset({SUM}), AID, effect="lift"),
    ThingRule(words("take disconnect isolate"), _SYSTEMS, CYBER_DEFENCE),
    ThingRule(words("shut_down switch_off suspend"), _SYSTEMS - COMMUNICATION, CYBER_DEFENCE),
    ThingRule(words("cull slaughter destroy"), _ANIMALS, HEALTH),
    ThingRule(words("vaccinate inoculate"), _PEOPLE | words("child adult baby"), HEALTH),
    ThingRule(words("recall"), _PRODUCTS, HEALTH),
    ThingRule(words("withdraw pull"), _PRODUCTS - FORCES, HEALTH),
    ThingRule(words("launch begin start suspend resume halt"), _CAMPAIGNS, HEALTH),
    ThingRule(words("fly_in offer"), _HELPERS, AID),
    ThingRule(words("send dispatch deploy"), _HELPERS - FORCES, AID),
    ThingRule(words("distribute hand_out airlift fly_in truck ship drop deliver"), _GOODS, AID),
    ThingRule(words("open set_up establish"), _REFUGES, AID),
    ThingRule(
        words("pledge promise donate allocate earmark commit offer release transfer disburse"),
        frozenset({SUM}),
        AID,
    ),
    ThingRule(words("expand boost"), _FUNDS, AID),
    ThingRule(words("double raise increase"), _FUNDS - _LEVIES, AID),
    ThingRule(words("halve cut reduce"), words("ration"), RELIEF),
    ThingRule(words("withhold end withdraw"), _FUNDS, AID, effect="lift"),
    ThingRule(words("suspend halt stop"), _FUNDS - _TRADED, AID, effect="lift"),
    ThingRule(words("cut reduce slash"), _FUNDS - _TRADED - _LEVIES, AID, effect="lift"),
    ThingRule(words("freeze"), _FUNDS - _TRADED - words("fund"), AID, effect="lift"),
)
