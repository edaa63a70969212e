"""The nouns that decide what a number is: people who are counted, or units that measure."""

from typing import Final

from briefgen.numbers.lexicon import lexicon

PEOPLE: Final = lexicon(
    """person persons people man men woman women child children boy boys girl girls baby babies
    infant infants adult adults teenager teenagers youth youths student students pupil pupils
    civilian civilians villager villagers resident residents citizen citizens passenger
    passengers pedestrian pedestrians worker workers employee employees miner miners farmer
    farmers peasant peasants migrant migrants refugee refugees protester protesters protestor
    protestors demonstrator demonstrators activist activists journalist journalists reporter
    reporters medic medics doctor doctors nurse nurses teacher teachers lawyer lawyers judge
    judges priest priests tourist tourists hostage hostages prisoner prisoners detainee
    detainees inmate inmates captive captives""",
    """soldier soldiers troop troops officer officers policeman policemen police guard guards
    fighter fighters militant militants gunman gunmen rebel rebels guerrilla guerrillas
    insurgent insurgents terrorist terrorists attacker attackers bomber bombers suspect
    suspects sailor sailors marine marines airman airmen conscript conscripts personnel
    servicemen recruits""",
    """victim victims casualty casualties fatality fatalities death deaths dead body bodies
    corpse corpses injured wounded survivor survivors killing killings murder murders suicide
    suicides patient patients displaced homeless missing others""",
)
"""People and their fates: what a casualty figure counts, and what an ordinal counts before."""

PERCENT: Final = lexicon("% ‰ percent percentage percents pct percentile")

DURATIONS: Final = lexicon(
    """second seconds minute minutes hour hours day days night nights week weeks weekend weekends
    fortnight fortnights month months year years yr yrs decade decades century centuries
    millennia semester semesters quarter quarters hrs mins secs""",
)

MEASURES: Final = lexicon(
    """km kms kilometer kilometers kilometre kilometres meter meters metre metres cm centimeter
    centimeters centimetre centimetres mm millimeter millimeters millimetre millimetres m mile
    miles mi foot feet ft inch inches yard yards acre acres hectare hectares league leagues""",
    """kg kgs kilo kilos kilogram kilograms gram grams mg ton tons tonne tonnes lb lbs pound
    pounds ounce ounces liter liters litre litres gallon gallons barrel barrels bushel bushels
    quintals""",
    """degree degrees ° celsius fahrenheit caliber calibre megawatt megawatts watt watts kilowatt
    kilowatts mw kw volt volts hertz mhz mph kph knot knots kiloton kilotons megaton megatons
    megabyte megabytes gigabyte gigabytes gb mb horsepower calories decibels""",
)

MONEY: Final = lexicon(
    """$ € £ ¥ ₹ ₽ ₪ ₦ ₺ ₩ ₴ dollar dollars euro euros cent cents penny pence sterling peso pesos
    rupee rupees rial rials toman tomans riyal riyals dinar dinars dirham dirhams lira liras
    shekel shekels ruble rubles rouble roubles hryvnia yuan renminbi yen baht ringgit rupiah
    dong franc francs krona kronor krone kroner zloty forint bolivar bolivars reais colones
    cordobas sucres intis soles quetzals lempiras naira birr shilling shillings rand taka
    afghanis kyat cedis""",
    "usd eur gbp jpy chf irr inr pkr cny rub uah ils egp bn bucks",
)

# "times" multiplies, "years" and the rest measure, and a fraction's denominator divides.
TIMES: Final = lexicon("times fold occasion occasions o'clock o’clock gmt utc est edt cet am pm")
FRACTIONS: Final = lexicon(
    """half halves thirds quarter quarters fourths fifths sixths sevenths eighths ninths tenths
    hundredths""",
)

UNITS: Final = PERCENT | DURATIONS | MEASURES | MONEY | TIMES | FRACTIONS
"""What makes the number before it a measure, not a count."""

UNIT_MODIFIERS: Final = lexicon(
    """square cubic nautical metric statute us u s american canadian australian hong kong egyptian
    iraqi iranian turkish syrian sudanese saudi long short full whole straight consecutive
    successive more further additional other solid extra working calendar light british swiss"""
)
"""What may stand between a number and its unit."""

PREFIXED: Final = lexicon(
    "$ € £ ¥ ₹ ₽ ₪ ₦ ₺ ₩ ₴ usd eur gbp jpy chf irr inr pkr cny rub rs # № § per",
)
"""What makes the number after it a price, a key or a rate."""

DESIGNATORS: Final = lexicon(
    """law decree article articles resolution chapter section paragraph clause annex phase level
    category page pages channel psalm apartment room gate route number nos apollo tier stage
    grade version volume episode windows formula type model size sura""",
)
"""What is named or rated by the number after it, unless people follow ("on this route 20 men")."""

NAMED: Final = lexicon("flight boeing airbus interstate highway aged age ages")
"""What is named by the number after it, or as old as that, whatever follows."""

MONTHS: Final = lexicon(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec""",
)
