"""A good line of each kind that the register of clubs makes."""

OTHER = "2" * 32
DAY = "2026-11-22"

GOOD_CLUBS = {
    "club": {
        "name": "Cồng chiêng", "kind": "gong", "since": DAY, "time": "19:30",
        "until": DAY, "ending": "few_members",
    },
    "club_member": {"club": OTHER, "person": OTHER, "since": DAY, "role": "artisan"},
    "club_pause": {"club": OTHER, "since": DAY, "until": DAY, "reason": "harvest"},
    "club_session": {
        "club": OTHER, "day": DAY, "number": 1, "planned": True, "state": "held", "unnamed": 9,
        "place": "Bon Bu Prâng", "heritage": "gong", "women": 0, "aged_55": 4,
    },
    "presence": {"session": OTHER, "person": OTHER, "walked_in": 1, "mark": "present", "leads": 0},
    "late_change": {"club": OTHER, "day": DAY, "number": 1, "changed": DAY},
}  # fmt: skip
