"""What the catalogue's generator refuses, and that it takes the catalogue itself."""
import copy
import importlib.util
import json
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
spec = importlib.util.spec_from_file_location("embed_actions", ROOT / "src/core/levers/embed_actions.py")
embed = importlib.util.module_from_spec(spec)
sys.modules["embed_actions"] = embed
spec.loader.exec_module(embed)

INPUTS = {"retention_annual", "aov", "new_customers_per_month", "cac"}
ROWS = [{"id": group, "code": group[:2], "group": group, "effect": {"on": "aov", "how": "relative", "low": 0.01, "typical": 0.02, "high": 0.05},
         "cost": {"once": 10}, "source": "assumption"} for group in embed.GROUPS]


class Refusals(unittest.TestCase):
    def refused(self, change):
        rows = copy.deepcopy(ROWS)
        change(rows)
        self.assertTrue(embed.check(rows, INPUTS))

    def test_takes_whole_rows(self):
        self.assertEqual(embed.check(ROWS, INPUTS), [])
        self.assertIn("ActionGroup::yield", embed.source(ROWS))

    def test_refuses(self):
        for change in (
                lambda rows: rows[0].pop("source"),
                lambda rows: rows[0].update(colour="red"),
                lambda rows: rows[0].update(id="Big Name"),
                lambda rows: rows[0].update(group="other"),
                lambda rows: rows[0].update(data="weather"),
                lambda rows: rows[1].update(id=rows[0]["id"]),
                lambda rows: rows[1].update(code=rows[0]["code"]),
                lambda rows: rows[0].update(code="at1"),
                lambda rows: rows[0].pop("code"),
                lambda rows: rows.reverse(),
                lambda rows: rows.pop(),
                lambda rows: rows[0]["effect"].update(on="weather"),
                lambda rows: rows[0]["effect"].update(how="magic"),
                lambda rows: rows[0]["effect"].update(how="price", on="cac"),
                lambda rows: rows[0]["effect"].update(low=0.03),
                lambda rows: rows[0]["effect"].update(high=0.01),
                lambda rows: rows[0]["effect"].update(typical=0),
                lambda rows: rows[0]["effect"].update(low=-0.1),
                lambda rows: rows[0]["effect"].update(typical=True),
                lambda rows: rows[0]["effect"].update(low=-0.1, typical=-0.2, high=-1.5),
                lambda rows: rows[0]["effect"].pop("low"),
                lambda rows: rows[0].update(also=[{"on": "aov", "how": "relative"}]),
                lambda rows: rows[0]["cost"].update(once=-1),
                lambda rows: rows[0]["cost"].update(per_week=1)):
            self.refused(change)

    def test_the_catalogue(self):
        rows = json.loads((ROOT / "assets/actions.json").read_text(encoding="utf-8"))["actions"]
        inputs = (ROOT / "src/core/finance/inputs.cpp").read_text(encoding="utf-8")
        import re
        self.assertEqual(embed.check(rows, set(re.findall(r"\.number = &In::(\w+)", inputs))), [])


if __name__ == "__main__":
    unittest.main()
