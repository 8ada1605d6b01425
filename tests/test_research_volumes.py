import pytest

from wijzer.research.volumes import Volume, count, unbucket, volume


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("480", 480),
        ("0", 0),
        ("1.200", 1_200),
        ("34,000", 34_000),
        ("1 200", 1_200),
        ("1\u00a0200", 1_200),
        ("1\u202f200", 1_200),
        ("1,234,567", 1_234_567),
        ("10K", 10_000),
        ("1.5K", 1_500),
        ("10 dzd.", 10_000),
        ("1,5 mln", 1_500_000),
        ("1M", 1_000_000),
    ],
)
def test_a_number_is_read_however_a_language_writes_its_thousands(cell, number):
    assert count(cell) == number


@pytest.mark.parametrize(
    "cell", ["", " ", "N/A", "n.v.t.", "∞", " --", "–", "900%", "3,53%", "hoog", "1.2.3"]
)
def test_what_is_unknown_or_no_number_is_none_and_never_0(cell):
    assert count(cell) is None
    assert volume(cell) == Volume()


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("480", Volume(avg=480)),
        ("0", Volume(avg=0)),
        ("10 – 100", Volume(low=10, high=100)),
        ("10-100", Volume(low=10, high=100)),
        ("10 tot 100", Volume(low=10, high=100)),
        ("10 to 100", Volume(low=10, high=100)),
        ("100 à 1 000", Volume(low=100, high=1_000)),
        ("1.000 – 10.000", Volume(low=1_000, high=10_000)),
        ("10K – 100K", Volume(low=10_000, high=100_000)),
        ("<10", Volume(low=0, high=10)),
        ("< 10", Volume(low=0, high=10)),
        ("1M+", Volume(low=1_000_000)),
        ("~480", Volume(avg=480)),
    ],
)
def test_a_volume_is_a_figure_or_a_range(cell, read):
    assert volume(cell) == read


def test_figures_that_are_all_buckets_become_the_ranges_they_stand_for():
    figures = [Volume(avg=one) for one in (0, 50, 500, 5_000, 50_000, 500_000, None)]
    assert unbucket(figures) == [
        Volume(low=0, high=10),
        Volume(low=10, high=100),
        Volume(low=100, high=1_000),
        Volume(low=1_000, high=10_000),
        Volume(low=10_000, high=100_000),
        Volume(low=100_000, high=1_000_000),
        Volume(),
    ]


@pytest.mark.parametrize("figures", [[50, 480], [None, None], []])
def test_one_figure_that_is_no_bucket_leaves_all_as_they_are(figures):
    volumes = [Volume(avg=one) for one in figures]
    assert unbucket(volumes) == volumes
