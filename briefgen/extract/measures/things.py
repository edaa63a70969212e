"""Things that measures are done to, and those who do them, as far as several tables name them.

General English, from the PLOVER manual's examples for each mode and WordNet's hyponyms.
"""

from briefgen.extract.measures.senses import words

FORCES = words(
    "troop ship warship force army asset aircraft carrier tank soldier reservist destroyer "
    "bomber jet fleet submarine battalion brigade paramilitary peacekeeper marine warplane "
    "frigate squadron armor armour helicopter vehicle armoured_vehicle standby_force "
    "reinforcement military_asset gunboat commando squad navy air_force"
)
VESSELS = words(
    "ship vessel tanker boat dinghy trawler freighter cargo_ship ferry yacht run supply_run barge"
)
OCCUPIED = words(
    "home house square park building ministry parliament road campus university airport office "
    "field plaza station headquarters"
)
# Those who fight, as the subject of what only fighters do.
ARMED = words(
    "rebel militant insurgent guerrilla militia militiaman gunman fighter separatist jihadist "
    "terrorist junta faction extremist front gang police protester mob"
)
CONVOYS = words("convoy aid_convoy relief_convoy aid_truck aid_shipment relief_truck")
# What is shut by those in power, so that "was cut" and "was closed" tell of an act by themselves.
SHUT_BY_POWER = CONVOYS | words(
    "internet internet_access internet_service mobile_internet internet_connection "
    "connectivity phone_service mobile_service border border_crossing airspace"
)
# What one side supplies and may withhold from another.
SUPPLIES = words(
    "supply electricity water power export import sale arm gas_supply oil_supply "
    "electricity_supply water_supply fuel_supply power_supply"
)
COMMUNICATION = words(
    "internet telephone phone network messaging internet_service text_messaging website "
    "newspaper broadcaster broadcast media platform app channel publication connectivity "
    "internet_access phone_service communication communications mobile_service"
)
