from datetime import date

import pytest

from pipelines.record.end_notes import (
    PastAct,
    Withdrawal,
    earlier_acts,
    former_acts,
    tabled_withdrawals,
    withdrawals,
)


def test_notice_and_effect_are_two_days() -> None:
    note = (
        "On 2 March 2021, the Government of Syldavia deposited with the Secretary-General a notification of "
        "withdrawal "
        "(See depositary notification C.N.60.2021.TREATIES-IV-99 of 9 March 2021). The withdrawal took "
        "effect for "
        "Syldavia on 2 September 2021 in accordance with article 20 (3) of the Convention."
    )
    assert withdrawals(note) == [Withdrawal(date(2021, 3, 2), date(2021, 9, 2))]


@pytest.mark.parametrize(
    "note",
    [
        "On 4 May 2010, the Government of Syldavia notified the Secretary-General of its decision to "
        "withdraw the reservation made upon accession.",
        "In a communication received on 4 May 2010, the Government informed the Secretary-General that it "
        "withdraws its declaration with respect to article 28.",
        "On 4 May 2010, Syldavia deposited a notification of withdrawal. On 1 March 2011 it notified the "
        "revocation of its withdrawal.",
        "On 4 May 1997 a notification of withdrawal was received. The Secretary-General is of the opinion "
        "that it would not appear possible.",
        "On 4 May 2010, the Government of Borduria made a communication.",
    ],
)
def test_what_ends_no_partys_bond_is_no_withdrawal(note: str) -> None:
    assert withdrawals(note) == []


def test_a_second_denunciation_and_the_return_between_them_are_read() -> None:
    note = (
        "Syldavia had initially acceded to the Protocol on 14 November 1980. On 26 May 1998, the Government "
        "notified its "
        "decision to denounce the Protocol with effect from 26 August 1998. On 26 August 1998, Syldavia "
        "re-acceded with a "
        "reservation. On 27 March 2000, it notified that it had decided to denounce the Protocol for the "
        "second time with "
        "effect from 27 June 2000."
    )
    assert withdrawals(note) == [
        Withdrawal(date(1998, 5, 26), date(1998, 8, 26)),
        Withdrawal(date(2000, 3, 27), date(2000, 6, 27)),
    ]
    assert list(earlier_acts(note)) == [
        PastAct(None, "accession", date(1980, 11, 14)),
        PastAct(None, "accession", date(1998, 8, 26)),
    ]


def test_acts_of_states_that_are_gone_come_from_notes_once() -> None:
    note = (
        "The German Democratic Republic had signed and ratified the Convention on 3 May 1980 and 4 June "
        "1981, "
        "respectively. See also note 2."
    )
    acceded = "Czechoslovakia had acceded to the Convention on 3 May 1980. See note 1."
    assert list(former_acts([note, note, acceded])) == [
        PastAct("DDR", "signature", date(1980, 5, 3)),
        PastAct("DDR", "ratification", date(1981, 6, 4)),
        PastAct("CSK", "accession", date(1980, 5, 3)),
    ]


def test_withdrawals_told_in_a_notes_table_are_read_by_name() -> None:
    rows = [
        ("Participant:", "Date of notification:", "Date of effect:"),
        ("Syldavia", "27 Oct 2016", "27 Oct 2017"),
        ("Borduria", "10 Nov 2016", "Withdrawn on 10 Feb 2017"),
        ("San Theodoros", "17 March 2018", ""),
    ]
    assert tabled_withdrawals("Syldavia", rows) == [Withdrawal(date(2016, 10, 27), date(2017, 10, 27))]
    assert tabled_withdrawals("Borduria", rows) == []
    assert tabled_withdrawals("San Theodoros", rows) == [Withdrawal(date(2018, 3, 17), None)]
    assert tabled_withdrawals("Ruritania", rows) == []
