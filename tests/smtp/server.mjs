// Listens on a port of its own, says which on the first line, then one JSON line for each mail.
// Takes mail without a name, and from "clerk" with the password "secret".
import { SMTPServer } from "smtp-server";
import { simpleParser } from "mailparser";

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  hideSTARTTLS: true,
  disableReverseLookup: true,
  onAuth(auth, _session, done) {
    const known = auth.username === "clerk" && auth.password === "secret";
    return known ? done(null, { user: auth.username }) : done(new Error("wrong name or password"));
  },
  onData(stream, session, done) {
    simpleParser(stream, (error, mail) => {
      if (error) return done(error);
      const from = session.envelope.mailFrom.address;
      const to = session.envelope.rcptTo[0].address;
      const header = (name) => mail.headerLines.find((line) => line.key === name)?.line.split(": ")[1];
      const unsubscribe = header("list-unsubscribe");
      const automatic = header("auto-submitted");
      console.log(JSON.stringify({ from, to, subject: mail.subject, text: mail.text, unsubscribe, automatic }));
      done();
    });
  },
});

server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
