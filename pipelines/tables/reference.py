"""Reference tables: states, treaties, kinds of incident and who forbids them, the depositary's record.

Belongs here: tables that hold no article's word.
"""

import polars as pl

from pipelines.tables import values
from pipelines.tables.base import Table, column, required


class States(Table):
    """One row per state: present states, the European Union, and former states that news still names."""

    iso3: pl.String = required(
        "ISO 3166-1 alpha-3; former states ISO 3166-3 (SUN, YUG); EUN is the European Union"
    )
    name: pl.String = required("Short English name in common use")
    official_name: pl.String = column("Formal English name")
    iso2: pl.String = column("ISO 3166-1 alpha-2; former states ISO 3166-3")
    m49: pl.String = column("Numeric code of the UN Statistics Division, three digits")
    region: pl.String = column("Region of the UN's M49 standard")
    subregion: pl.String = column("Subregion of the UN's M49 standard")
    un_member: pl.Boolean = required("Whether it is a member of the United Nations today")
    existed_from: pl.Date = column("Day of independence or foundation; NULL where it lies before 1816")
    existed_to: pl.Date = column("Last day of a former state; NULL where it exists")
    cow_code: pl.Int32 = column("State number of the Correlates of War project")
    gw_code: pl.Int32 = column("State number of Gleditsch and Ward")

    class Config:
        """Key and rules."""

        metadata = {  # noqa: RUF012
            "key": ["iso3"],
            "rules": {"existed_in_order": "existed_to >= existed_from"},
        }


class Treaties(Table):
    """One row per treaty that articles are searched for."""

    treaty_code: pl.String = required("The treaty's code, as CAT or REFUGEE-1951")
    title: pl.String = required("Official title")
    short_title: pl.String = column("Title in common use")
    adopted_on: pl.Date = column("Day of adoption")
    in_force_on: pl.Date = column("Day of entry into force; NULL where it is not in force")
    untc_id: pl.String = column("Number in the UN Treaty Collection, as IV-9")
    depositary: pl.String = column("Who keeps the instruments of ratification")
    monitoring_body: pl.String = column("The body that watches over it")

    class Config:
        """Key and rules."""

        metadata = {  # noqa: RUF012
            "key": ["treaty_code"],
            "rules": {"adopted_before_in_force": "in_force_on >= adopted_on"},
        }


class IncidentTypes(Table):
    """One row per kind of incident: something done to people (violation), or done about it (response)."""

    incident_type: pl.String = required("The kind's code")
    family: pl.String = required("violation or response", values=values.FAMILIES)
    definition: pl.String = required("What counts, and against which neighbour it is drawn")
    huridocs_code: pl.String = column("HURIDOCS micro-thesaurus, list 4 (types of acts), nearest term")
    un_term: pl.String = column("The term of the United Nations' treaties, mandates and indicators")

    class Config:
        """Key."""

        metadata = {"key": ["incident_type"]}  # noqa: RUF012


class TreatyProhibitions(Table):
    """One row per treaty and kind of incident that it forbids its parties, with the article that says so."""

    treaty_code: pl.String = required("The treaty", references="treaties")
    incident_type: pl.String = required("What it forbids", references="incident_types")
    victim_kind: pl.String = required(
        "Whom it protects: a kind of victim, or anyone", values=("anyone", *values.VICTIM_KINDS)
    )
    article: pl.String = required("Where the treaty says so")

    class Config:
        """Key."""

        metadata = {"key": ["treaty_code", "incident_type", "victim_kind"]}  # noqa: RUF012


class TreatyRecord(Table):
    """One row per act of a state on a treaty, as the depositary records it (UN Treaty Collection)."""

    treaty_code: pl.String = required("The treaty", references="treaties")
    iso3: pl.String = required("The state that acted", references="states")
    action: pl.String = required("What it did", values=values.RECORD_ACTIONS)
    acted_on: pl.Date = column(
        "Day of signature, of the instrument's deposit, or of the notice of withdrawal"
    )
    ended_on: pl.Date = column("Day from which the act no longer stands; NULL where it stands")
    note: pl.String = column("What the depositary's notes add")
    source: pl.String = required("Kind of document that it was read from")
    as_of: pl.Date = required("Day for which the document stands")
