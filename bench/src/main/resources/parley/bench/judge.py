"""Tells of each value in a dossier whether gold holds it right, by the rules of the scorer itself.

    judge.py SCORER.py STORY_DIR DOSSIER.json

Prints a line of JSON for each value that can be judged: fact, kind, slot, state, confidence, right.

A fact of a kind that gold judges exhaustively, and that no gold fact answers to, is made up: the values that would
have to pick it out are wrong. Of a fact that gold answers to, a value is right when gold's `where`, `expect` or
`superseded` accept it. Not judged: slots of which gold says nothing; slots that hold a list of which gold names only the members it asks
for; what picked the fact out, in kinds that gold does not judge exhaustively (there it is right by choice).
"""
import importlib.util
import json
import sys
from pathlib import Path

import yaml

LISTS = {"participants", "parties"}


def load(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def wanted(items, slot):
    """All that gold accepts in a slot of a fact, or nothing when gold does not say."""
    found = []
    for item in items:
        for part in ("where", "expect", "superseded"):
            wants = item.get(part, {}).get(slot)
            if wants is not None:
                found += wants if isinstance(wants, list) else [wants]
    return found


def main(scorer, story, path):
    score = load(scorer)
    gold = yaml.safe_load((Path(story) / "gold.yaml").read_text(encoding="utf-8"))
    dossier = score.Dossier(path)
    _, _, matched, judge = score.judge_facts(gold, dossier)
    answers = {}
    for item in gold["facts"]:
        for fact in matched[item["id"]]:
            answers.setdefault(fact["id"], []).append(item)
    picking = {}
    for item in gold["facts"]:
        picking.setdefault(item["kind"], set()).update(item.get("where") or list(item.get("text", {}))[:1])
    exhaustive = set(gold.get("exhaustive", []))
    for fact in dossier.facts:
        items = answers.get(fact["id"], [])
        closed = fact["kind"] in exhaustive and score.counted(fact)
        for slot, values in fact.get("slots", {}).items():
            picks = slot in picking.get(fact["kind"], ())
            for value in values:
                if items:
                    wants = wanted(items, slot)
                    right = judge.any_same(slot, wants, [value["value"]])
                    if not wants or (picks and not closed) or (slot in LISTS and not right):
                        continue
                elif closed and picks:
                    right = False
                else:
                    continue
                print(json.dumps(dict(fact=fact["id"], kind=fact["kind"], slot=slot, state=value["state"], confidence=value["confidence"], right=right)))


if __name__ == "__main__":
    main(*sys.argv[1:4])
