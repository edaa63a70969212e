"""Few and good: what two articles of a thousand words together leave in a brief at most."""

import io
from datetime import date

from briefgen.assemble import Heading, assemble
from briefgen.documents import read_sources
from briefgen.extract import analyse, extract_items, load_pipeline
from briefgen.extract.extractor import installed_extractors

MOST_MEASURES = 30
MOST_QUESTIONS = 16
WORDS = range(950, 1100)

FIRST = """\
Norvania on Tuesday closed its land border with Estrava and suspended all flights to the \
capital, Miravel, hours after shells struck a grain terminal in the port of Dessa and killed at \
least 14 people.

Interior Minister Halvor Lindqvist said the border would stay shut until Estrava withdrew the \
artillery that it moved into the Korda valley last week. "We will not open a single crossing \
while their guns are pointed at our towns," he told reporters. The minister said he had also \
ordered the arrest of four men accused of guiding the fire.

Estrava denied that its army had shelled the terminal. Its defence ministry said the explosion \
was caused by fuel stored in breach of safety rules, and it accused Norvania of staging the \
attack. Neither claim could be independently verified.

The harbour authority said 14 dockers were killed and 31 were injured. A doctor at the Saint \
Brigid hospital, who asked not to be named, put the number of dead at 19. It was not clear how \
many people were still under the rubble. Rescue workers from Tolmark joined the search \
overnight, and Tolmark's government pledged 3 million euros in emergency aid.

President Ines Varga of Norvania called an emergency meeting of the national security council. \
She has not specified what steps she will take, but two officials said she was considering \
sanctions on the Estravan state railway. Parliament is expected to vote on Thursday on a law \
that would let the government call up reservists.

Opposition leader Petra Solano urged the president to seek talks. "Nobody wins a war over a \
valley," she said. Several thousand people marched through Miravel's twin city of Anselm on \
Tuesday evening to demand a ceasefire, and police detained 23 of them after windows of the \
Estravan consulate were broken. A police spokeswoman declined to say whether they would be \
charged.

The two states have quarrelled over the Korda valley since the 1950s. In 1987 a border war \
killed some 4,000 soldiers, and Norvanian troops occupied the valley for eleven years. A treaty \
of 1998 gave the valley to Estrava but left its river to both.

The regional bloc, the Assembly of Coastal States, condemned the shelling and threatened to \
suspend Estrava's membership unless it let inspectors into the valley within ten days. Estrava \
has not said whether it will admit them. The assembly's secretary general, Oke Adeyinka, \
offered to host talks on the island of Perrin.

Had the terminal's silos collapsed, engineers said, the blast would have destroyed half of the \
port. Grain prices rose by 6 percent on Tuesday, and traders said exports from Dessa would stop \
for at least two weeks. The operator of the port cancelled all sailings until Friday.

Internet access in the border district of Hollen has been cut since Monday night, the \
monitoring group OpenLines said. The cause of the outage was not known. Residents said soldiers \
had gone from house to house and told them to leave, but the army did not respond to a request \
for comment.

Norvania's union of dockers called off a strike planned for Wednesday. Its members would first \
bury their dead, it said."""

SECOND = """\
Estrava's president, Daniel Orsk, said on Wednesday that he had postponed a visit to Tolmark \
and placed the army's northern command on alert, a day after Norvania closed the border between \
the two states.

In a televised speech, Orsk again denied that his troops had shelled the port of Dessa. "If \
they send one soldier into the Korda valley, we will answer with everything that we have," he \
said. He announced no further steps.

The defence ministry in Norvania said on Wednesday that it had moved two armoured battalions to \
the district of Hollen. It was not immediately clear whether they had orders to cross the \
border. Reconnaissance drones flew over the valley for a third night, and Estrava said it had \
shot down one of them. Norvania said no drone was missing.

The toll of the blast at the grain terminal rose. The harbour authority said on Wednesday that \
17 people had been killed, three more than it had counted on the day before. Estrava's state \
radio reported that nine people died. The identities of the victims have not been released.

Investigators from the International Maritime Board arrived in Dessa and collected fragments of \
metal from the quay. Its director, Sunniva Brandt, said they were still examining whether the \
fragments came from shells. She expected a first report within a week.

Tolmark and the Assembly of Coastal States asked both governments to agree to a truce of 30 \
days. Norvania's foreign minister, Emil Castellan, said his government would study the \
proposal. Estrava rejected it on Wednesday evening. "A truce that leaves their tanks at our \
door is no truce," its envoy to the assembly, Marta Kirova, said.

Norvania imposed sanctions on Estrava's state railway and on three of its directors on \
Wednesday, freezing what they hold in Norvanian banks. The sanctions take effect at midnight. \
The railway called them "an act of theft" and said it would sue.

In Estrava, prosecutors opened an inquiry into a newspaper, the Miravel Chronicle, which had \
printed a photograph of guns beside a school. Police searched its offices and took away \
computers. The editor, Lucas Ferrante, was questioned for six hours and released without \
charge. A press freedom group, Open Desk, demanded that the inquiry be dropped.

The price of bread in Dessa doubled, shopkeepers said. The city council began to hand out flour \
from its reserves and banned the sale of more than two loaves to one customer. The central bank \
left its interest rate unchanged at 4 percent.

Aid groups said about 6,000 people had left the villages along the border. The Red Cross set up \
tents in Anselm for 900 of them and said it would send two mobile clinics. It remained \
uncertain when they could return.

The national football league postponed the match between Dessa Rovers and Anselm on Saturday. \
Rovers, whose striker Ilya Moreno has scored in six games in a row, lead the table by two \
points."""


def test_two_articles_of_a_thousand_words_stay_within_the_limits(heading: Heading) -> None:
    assert len(FIRST.split()) + len(SECOND.split()) in WORDS
    articles = []
    for text, day in ((FIRST, date(2031, 5, 6)), (SECOND, date(2031, 5, 7))):
        reading = read_sources(["-"], stdin=io.BytesIO(text.encode()), published=day)
        articles += reading.articles
    extractors = installed_extractors()
    items = [extract_items(found, extractors) for found in analyse(articles, load_pipeline())]
    brief = assemble(items, heading)
    assert 0 < len(brief.measures) <= MOST_MEASURES
    assert 0 < len(brief.open_questions) <= MOST_QUESTIONS
