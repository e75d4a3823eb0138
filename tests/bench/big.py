# SPDX-License-Identifier: GPL-3.0-or-later
"""A session file as large as a summary has to be made of: many partners, and commitments with money on them."""

import json
import uuid


def make_session_file(path, n_partners=100, n_commitments=1000):
    space = uuid.UUID("5f0c1b1e-2d8a-4f5c-9a39-8d0a5b6f6f10")

    def record(kind, number, **fields):
        return {"id": str(uuid.uuid5(space, f"{kind}{number}")), "position": 1024 * (number + 1), **fields}

    statuses = ("proposed", "agreed", "under_way", "at_risk", "done", "stopped")
    partners = [record("partner", i, name=f"Partner number {i + 1}", colour=("blue", "green", "teal", "orange")[i % 4],
                       brings="Buildings and people who know the place", concerns="A gap over three years")
                for i in range(n_partners)]
    cohorts = [record("cohort", i, name=f"Cohort number {i + 1}", size=600 + i, involvement="Interviews at home")
               for i in range(10)]
    outcomes = [record("outcome", i, title=f"Outcome number {i + 1}", cohort=cohorts[i % 10]["id"], measure="Children in care",
                       baseline=90, current=80, target=70, by_year=2030, approach="collaborate")
                for i in range(max(n_commitments // 50, 1))]
    priorities = [record("priority", i, outcome=outcomes[i % len(outcomes)]["id"], title=f"Priority number {i + 1}",
                         timing="now", votes=i % 20)
                  for i in range(max(n_commitments // 8, 1))]
    commitments, funding, benefits = [], [], []
    for i in range(n_commitments):
        lead, other = partners[i % n_partners]["id"], partners[(i * 7 + 1) % n_partners]["id"]
        commitments.append(record(
            "commitment", i, priority=priorities[i % len(priorities)]["id"], lead=lead, supporting=[other],
            statement=f"Commitment number {i + 1}: open a hub in the council’s buildings and bring health visitors into it",
            lead_role="Director", route="in_house", mandate="authorised", status=statuses[i % 6],
            start=f"{2026 + i % 2}-{1 + i % 12:02}", due=f"{2028 + i % 4}-{1 + i % 12:02}",
        ))
        funding.append(record("funding", i, commitment=commitments[i]["id"], partner=lead, amount=4200000 + i, year=2027,
                              form="cash", purpose="Four family hubs"))
        benefits.append(record("benefit", i, commitment=commitments[i]["id"], partner=other, amount=900000 + i,
                               from_year=2029, strength="some", gain="Fewer children in care"))
    path.write_text(json.dumps({
        "type": "concord-session", "version": 1, "generator": "bench", "exported": "2026-10-14T12:00:00Z",
        "session": {"id": str(space), "title": "A large day", "vision": "Every child is well.", "horizon": 2046,
                    "language": "en-GB", "currency": "GBP", "next_review": "2029-04-21"},
        "partners": partners, "cohorts": cohorts, "outcomes": outcomes, "priorities": priorities,
        "commitments": commitments, "funding_lines": funding, "benefit_lines": benefits,
    }), encoding="utf-8")
