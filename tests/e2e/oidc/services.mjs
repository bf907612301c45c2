// Two sign-in services on this machine, with a certified implementation of OpenID Connect: one for
// the public, one for public servants. Whoever types a name and an address is believed.
//
//   node services.mjs APP VENDOR_PORT STAFF_PORT
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [app, vendorPort, staffPort] = process.argv.slice(2);

/** What each person said of themselves, by their subject. */
const people = new Map();

function service(id, port) {
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: `gcdevexchange-${id}`,
        client_secret: `secret-of-${id}`,
        redirect_uris: [`${app}/sign-in/${id}/callback`],
        post_logout_redirect_uris: [`${app}/sign-in/${id}/signed-out`],
        backchannel_logout_uri: `${app}/sign-in/${id}/back-channel-logout`,
        backchannel_logout_session_required: true,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
    // Cookies do not tell ports apart, and both services are on one machine.
    cookies: {
      keys: [id],
      names: { session: `session_${id}`, interaction: `interaction_${id}`, resume: `resume_${id}` },
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, subject) => ({ accountId: subject, claims: () => ({ sub: subject, ...people.get(subject) }) }),
    loadExistingGrant,
  });
  createServer((request, response) => {
    if (request.url.startsWith('/interaction/')) {
      signIn(provider, id, request, response).catch((error) => response.writeHead(500).end(String(error)));
    } else {
      provider.callback()(request, response);
    }
  }).listen(Number(port), '127.0.0.1', () => console.log(`${id} listens`));
}

/** Everybody agrees to everything that the app asks for. */
async function loadExistingGrant({ oidc }) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

async function signIn(provider, id, request, response) {
  if (request.method === 'POST') {
    const said = new URLSearchParams(await text(request));
    const subject = `${id}-${said.get('subject')}`;
    people.set(subject, personOf(said));
    await provider.interactionFinished(request, response, { login: { accountId: subject } });
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="en"><title>Service</title><h1>Service ${id}</h1>
    <p id="locales">${params.ui_locales ?? ''}</p>
    <form method="post"><label>Subject <input name="subject"></label><label>Name <input name="name"></label>
    <label>Address <input name="email"></label><button>Sign in here</button></form>`);
}

/** A service says nothing of what it was not told. */
function personOf(said) {
  const person = {};
  if (said.get('name')) {
    person.name = said.get('name');
  }
  if (said.get('email')) {
    Object.assign(person, { email: said.get('email'), email_verified: true });
  }
  return person;
}

function logoutSource(context, form) {
  context.body = `<!doctype html><html lang="en"><title>Service</title><h1>Sign out here too?</h1>${form}
    <button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button></html>`;
}

async function text(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

service('vendor', vendorPort);
service('staff', staffPort);
