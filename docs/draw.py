#!/usr/bin/env python3
"""Replays a draw of GCDevExchange from its published inputs: draw.py DRAW.json

Save GET /api/v1/opportunities/{id}/draw as DRAW.json. Needs Python 3 alone; the formats are in fairness.md.
"""
import hashlib
import hmac
import json
import struct
import sys
import uuid


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def mac(key, name, *parts):
    return hmac.new(key, name + b"\0" + b"".join(parts), hashlib.sha256).digest()


def root(nodes):
    """The Merkle tree hash of RFC 6962, section 2.1, over nodes."""
    if len(nodes) < 2:
        return nodes[0] if nodes else sha(b"")
    half = 1
    while half * 2 < len(nodes):
        half *= 2
    return sha(b"\1", root(nodes[:half]), root(nodes[half:]))


def checks(draw):
    """What is stated and what the inputs give, one pair a check."""
    yield "the algorithm", draw["algorithm"], "gcdevexchange-draw-1"
    closing, received = {}, []
    if draw["received"]:
        closing, received = draw["received"]["closing"], draw["received"]["receipts"]
        nodes = [sha(b"\0", receipt) for receipt in sorted(map(bytes.fromhex, received))]
        yield "the number of receipts", closing["proposals"], len(received)
        yield "the root over the receipts", closing["root"], root(nodes).hex()
    for draws in draw["rounds"]:
        secret, used = bytes.fromhex(draws["secret"]), bytes.fromhex(draws["root"])
        fixed = (draw["public_value"] or {}).get("value") or ""
        yield "the secret", draw["commitment"], sha(b"gcdevexchange/commitment/1\0", secret).hex()
        yield "the root of the draw", draws["root"], closing.get("root")
        yield "the public value", draws["public_value"], fixed
        place = uuid.UUID(draw["opportunity_id"]).bytes + struct.pack(">I", draws["round"])
        seed = mac(secret, b"gcdevexchange/seed/1", used, place, draws["public_value"].encode())
        yield "the seed", draws["seed"], seed.hex()
        order = [one["receipt"] for one in sorted(draws["order"], key=lambda one: one["rank"])]
        yield "everybody was received once", len(order), len(set(order) & set(received))
        ticket = lambda receipt: mac(seed, b"gcdevexchange/order/1", bytes.fromhex(receipt))
        yield "the order", order, sorted(order, key=ticket)


wrong = [check for check in checks(json.load(open(sys.argv[1], encoding="utf-8"))) if check[1] != check[2]]
print("\n".join(f"WRONG: {what}: {stated} is not {computed}" for what, stated, computed in wrong) or "It matches.")
sys.exit(1 if wrong else 0)
