#!/usr/bin/env python3
"""A departmental system that takes an opportunity from the need to the payment.

Run it every few minutes, as a scheduled job. Each run looks where the file stands, transmits the next
decision that the department made, and says what it waits for. It needs nothing but Python 3.

    GCDX_URL=https://... GCDX_CLIENT_ID=... GCDX_KEY=gcdx_live_... \
        departmental-system.py decisions.json state.json

`decisions.json` is what the department's own systems decided: who, what, and where the proof lies.
`state.json` is where this program remembers the file it works on.

Nothing here decides anything. Every act names the official who did, and the service tests that they
hold the role now and that no two duties lie in one hand.
"""

import base64
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid

URL = os.environ["GCDX_URL"].rstrip("/")


def send(method, address, headers, body=None):
    """One request; what came back as JSON. Failures end the program with the service's own words."""
    request = urllib.request.Request(URL + address, data=body, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as failure:
        sys.exit(f"{method} {address}: {failure.code} {failure.read().decode()}")


def token():
    """An access token for our key: RFC 6749, client credentials."""
    pair = f"{os.environ['GCDX_CLIENT_ID']}:{os.environ['GCDX_KEY']}"
    headers = {
        "Authorization": "Basic " + base64.b64encode(pair.encode()).decode(),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    form = urllib.parse.urlencode({"grant_type": "client_credentials"})
    return send("POST", "/oauth/token", headers, form.encode())["access_token"]


class Api:
    """The operations, each for the official who decided."""

    def __init__(self):
        self.headers = {"Authorization": "Bearer " + token(), "Accept-Language": "en"}

    def get(self, path, decision=None):
        named = {"On-Behalf-Of": decision["by"]} if decision else {}
        return send("GET", "/api/v1" + path, self.headers | named)

    def change(self, method, path, decision, seen=None, body=None):
        """Transmits a decision: who, the proof, and the version it was made on."""
        headers = self.headers | {"On-Behalf-Of": decision["by"], "Content-Type": "application/json"}
        if "evidence" in decision:
            headers["Evidence-Reference"] = decision["evidence"]
        if seen is not None:
            headers["If-Match"] = f"\"{seen['version']}\""
        if method == "POST":
            # The same request with the same key happens once, however often it is sent.
            what = json.dumps([path, seen and seen["version"], body], sort_keys=True)
            headers["Idempotency-Key"] = str(uuid.uuid5(uuid.NAMESPACE_URL, URL + what))
        data = None if body is None else json.dumps(body).encode()
        return send(method, "/api/v1" + path, headers, data)

    def act(self, path, decision, seen, body=None):
        return self.change("POST", path, decision, seen, body)


def write(api, decisions):
    """Starts the file in the author's name, fills it in, and sends it for approval."""
    author, need = decisions["author"], decisions["need"]
    file = api.change("POST", "/opportunities", author, body=need["start"])
    path = f"/opportunities/{file['id']}"
    file = api.change("PUT", path, author, file, {"content": need["content"]})
    api.act(path + "/send-for-review", author, file)
    return file["id"]


def approve(api, decisions, file, path):
    """The money (section 32) and the fit (section 41)."""
    given = [approval["kind"] for approval in file["facts"]["approvals"]]
    if "money" not in given:
        money = decisions["approve_money"]
        file = api.act(path + "/approve-money", money, file, money["says"])
    if "fit" not in given:
        fit = decisions["approve_fit"]
        api.act(path + "/approve-fit", fit, file, fit["says"])
    return "approved"


def publish(api, decisions, file, path):
    api.act(path + "/publish", decisions["publish"], file, {})
    return "published; it waits for its closing"


def evaluate(api, decisions, path):
    """Each criterion of each proposal, as it was judged; then the draw."""
    judged = decisions["evaluate"]
    evaluation = api.get(path + "/evaluation", judged)
    for proponent in evaluation["proponents"]:
        for criterion in range(len(evaluation["criteria"])):
            decision = {"proponent": proponent["number"], "criterion": criterion} | judged["says"]
            evaluation = api.act(path + "/assess", judged, evaluation, decision)
    api.act(path + "/complete-evaluation", judged, evaluation)
    return "evaluated"


def offer(api, decisions, file, path):
    """To the first of the draw; to the next where one declines or lets it expire."""
    offers = api.get(path + "/offers", decisions["offer"])["items"]
    if any(one["facts"]["answer"]["status"] in ("pending", "accepted") for one in offers):
        return "an offer waits for its answer"
    api.act(path + "/make-offer", decisions["offer"], file, {})
    return "offered; it waits for the vendor's answer"


def follow(api, decisions, contract_id):
    """The contract, from the signatures to the payment."""
    contract = api.get(f"/contracts/{contract_id}", decisions["sign"])
    steps = {
        "signing": ("sign", "sign"),
        "delivered": ("accept-work", "accept_work"),
        "invoiced": ("certify", "certify"),
        "certified": ("pay", "pay"),
    }
    phase = contract["phase"]
    if phase not in steps or phase == "signing" and contract["facts"]["canada_signature"]:
        return f"contract {phase}; nothing to do"
    verb, name = steps[phase]
    decision = decisions[name]
    says = decision["says"]
    if phase == "delivered":
        says = {"checks": [says | {"criterion": n} for n in range(contract["facts"]["criteria"])]}
    contract = api.act(f"/contracts/{contract_id}/{verb}", decision, contract, says)
    return f"contract {contract['phase']}"


def step(api, decisions, file_id):
    """The next step of the file, and what became of it."""
    file, path = api.get(f"/files/{file_id}"), f"/opportunities/{file_id}"
    if file["phase"] == "in_review":
        return approve(api, decisions, file, path)
    if file["phase"] == "approved":
        return publish(api, decisions, file, path)
    if file["phase"] == "in_evaluation":
        return evaluate(api, decisions, path)
    if file.get("contract_id"):
        return follow(api, decisions, file["contract_id"])
    if file["phase"] == "selected":
        return offer(api, decisions, file, path)
    return f"opportunity {file['phase']}; nothing to do"


def main(decisions_file, state_file):
    with open(decisions_file, encoding="utf-8") as source:
        decisions = json.load(source)
    state = {}
    if os.path.exists(state_file):
        with open(state_file, encoding="utf-8") as source:
            state = json.load(source)
    api = Api()
    if "file_id" not in state:
        state["file_id"] = write(api, decisions)
        with open(state_file, "w", encoding="utf-8") as target:
            json.dump(state, target)
        print("sent for approval")
    else:
        print(step(api, decisions, state["file_id"]))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
