import pytest

from briefgen.documents.metadata import read_header, split_authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ana Mucavele", ["Ana Mucavele"]),
        ("Ana Mucavele, Tomas Nhaca, and Rui Langa", ["Ana Mucavele", "Tomas Nhaca", "Rui Langa"]),
        ("Ana Mucavele & Tomas Nhaca; Rui Langa", ["Ana Mucavele", "Tomas Nhaca", "Rui Langa"]),
        ("By Ana Mucavele, Reuters", ["Ana Mucavele"]),
        ("ANA MUCAVELE and AP", ["ANA MUCAVELE"]),
        ("Agence France-Presse", []),
        ("By Ana Mucavele, coast  daily", ["Ana Mucavele"]),
        ("Coast Daily", []),
        ("Ana Reuters", ["Ana Reuters"]),
        ("T. Nhaca, Jr.", ["T. Nhaca, Jr."]),
        ("T. Nhaca, Jr., Ana Mucavele", ["T. Nhaca, Jr.", "Ana Mucavele"]),
        ("T. Nhaca, Sr. and R. Langa, III, AFP", ["T. Nhaca, Sr.", "R. Langa, III"]),
        ("Rui Langa, II; Ana Mucavele", ["Rui Langa, II", "Ana Mucavele"]),
        ("Ana Mucavele, Sr. Maria Nhaca", ["Ana Mucavele", "Sr. Maria Nhaca"]),
        ("Ana Mucavele, Ivo Langa", ["Ana Mucavele", "Ivo Langa"]),
    ],
)
def test_a_byline_gives_its_authors(byline: str, authors: list[str]) -> None:
    assert split_authors(byline, "Coast Daily") == authors


@pytest.mark.parametrize("order", [1, -1])
def test_the_publisher_of_a_header_is_no_author(order: int) -> None:
    lines = ["Publisher: Coast Daily", "Author: Ana Mucavele, Coast Daily"][::order]
    header = read_header("\n".join(lines) + "\n\nA storm.", "storm.txt")
    assert header is not None
    assert header.fields.authors == ["Ana Mucavele"]


def test_a_header_that_names_a_house_alone_sets_no_author() -> None:
    header = read_header("Author: Reuters\n\nA storm.", "storm.txt")
    assert header is not None
    assert "authors" not in header.fields.model_fields_set
