// Writes what is typed without net into the same place as the app's own form (components/observations/local-drafts.ts:
// change both together), under the person who last used the app here. The app sends it when it is opened again, and
// so does this page as soon as the net is back.
(function () {
  const byId = (id) => document.getElementById(id);
  const query = new URLSearchParams(location.search);
  const writing = location.pathname === '/observations/new';
  const origin = writing && query.get('visit') ? 'visit' : writing && query.get('event') ? 'event' : writing && query.has('outside') ? 'outside' : 'everyday';
  const aboutId = origin === 'visit' || origin === 'event' ? query.get(origin) : '';
  let words = window.uge13Words.da;
  let owner = null;
  let draft = null;

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const inCopenhagen = (options) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', ...options });
  const clock = () => inCopenhagen({ hour: '2-digit', minute: '2-digit' }).format(new Date());

  const database = new Promise((found, failed) => {
    const opening = indexedDB.open('uge13', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('drafts', { keyPath: 'key' });
      opening.result.createObjectStore('meta', { keyPath: 'key' });
    };
    opening.onsuccess = () => found(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  async function inStore(name, mode, ask) {
    const db = await database;
    return new Promise((found, failed) => {
      const work = db.transaction(name, mode);
      const request = ask(work.objectStore(name));
      work.oncomplete = () => found(request.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  }

  function startDraft(clientKey) {
    const values = { clientKey, version: '0', writerId: owner.id, origin, facts: '', situation: '' };
    values.day = inCopenhagen({ dateStyle: 'short' }).format(new Date());
    values.time = clock();
    if (aboutId) values[origin + 'Id'] = aboutId;
    draft = {
      key: owner.id + ':' + clientKey + ':draft',
      ownerId: owner.id,
      clientKey,
      mode: 'draft',
      context: aboutId ? origin + ':' + aboutId : origin,
      href: aboutId ? '/observations/new?' + origin + '=' + aboutId : origin === 'outside' ? '/observations/new?outside=1' : '/observations/new',
      values,
      id: null,
      version: 0,
      dirty: true,
      handingIn: false,
      sent: [],
      savedAt: Date.now(),
      trouble: null,
    };
    byId('form').reset();
    byId('status').textContent = '';
    // Only this tab goes on with it after a reload: on a shared phone the next person starts with an empty page.
    sessionStorage.setItem('uge13-offline', clientKey);
  }

  async function noteInput() {
    const facts = byId('facts').value;
    const chosen = document.querySelector('input[name=situation]:checked');
    draft.values = { ...draft.values, facts, situation: chosen ? chosen.value : '' };
    draft.savedAt = Date.now();
    draft.dirty = true;
    warn(facts);
    const kept = await inStore('drafts', 'readwrite', (store) => store.put(masked(draft))).then(
      () => true,
      () => false,
    );
    const time = owner.locale === 'en' ? clock() : clock().replace(':', '.');
    byId('status').textContent = kept ? fill(words.kept, { time }) : words.notKept;
  }

  // Coarser than the rule in lib/observations/rules.ts, which decides when it is sent.
  const cpr = /(?<!\d)[0-9]\d[01]\d\d\d[\s\u00ad\u200b\u2060\ufeff]*[-\u2010-\u2015\u2212]?[\s\u00ad\u200b\u2060\ufeff]*\d{4}(?!\d)/g;

  // Who owns the device can read what is kept: no digit of what looks like a CPR number lies there.
  function masked(whole) {
    const mask = (values) => ({ ...values, facts: values.facts.replace(cpr, (found) => found.replace(/\d/g, 'x')) });
    return { ...whole, values: mask(whole.values), sent: whole.sent.map(mask) };
  }

  function warn(facts) {
    const found = facts.match(cpr);
    byId('warning').hidden = !found;
    byId('warning').textContent = found ? fill(words.cpr, { found: found[0] }) : '';
  }

  let sending = false;
  async function send() {
    if (sending || !draft || draft.values.facts.trim() === '') return;
    sending = true;
    await sendOnce(draft).finally(() => (sending = false));
  }

  async function sendOnce(sent) {
    sent.sent = sent.sent.concat([sent.values]).slice(-3);
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ values: { ...sent.values, version: String(sent.version) } }),
    };
    const answer = await fetch('/api/observations/draft', request).catch(() => null);
    if (!answer || !answer.ok) return;
    const { id } = await answer.json();
    await inStore('drafts', 'readwrite', (store) => store.delete(sent.key));
    byId('sent').hidden = false;
    byId('sent').textContent = words.sent + ' ';
    const link = document.createElement('a');
    link.href = '/observations/' + id;
    link.textContent = words.goOn;
    byId('sent').append(link);
    startDraft(crypto.randomUUID());
  }

  function show() {
    for (const element of document.querySelectorAll('[data-words]')) {
      element.textContent = words[element.dataset.words];
    }
    document.documentElement.lang = words === window.uge13Words.en ? 'en' : 'da';
    byId('again').href = location.pathname.startsWith('/offline/') ? '/observations' : location.href;
    byId(owner ? 'form' : 'nobody').hidden = false;
    if (!owner) return;
    byId('who').textContent = fill(words.who, { name: owner.name });
    byId('about').textContent = words[origin] || '';
    for (const [value, label] of Object.entries(words.situations)) {
      const line = document.createElement('label');
      const box = Object.assign(document.createElement('input'), { type: 'radio', name: 'situation', value });
      line.append(box, label);
      byId('situations').append(line);
    }
  }

  async function begin() {
    owner = await inStore('meta', 'readonly', (store) => store.get('owner')).catch(() => null);
    if (owner && owner.locale === 'en') words = window.uge13Words.en;
    show();
    if (!owner) return;
    const before = sessionStorage.getItem('uge13-offline');
    const all = before ? await inStore('drafts', 'readonly', (store) => store.getAll()) : [];
    const kept = all.find(({ clientKey, ownerId, dirty }) => clientKey === before && ownerId === owner.id && dirty);
    startDraft(kept ? kept.clientKey : crypto.randomUUID());
    if (kept) {
      draft = kept;
      byId('facts').value = kept.values.facts;
      const chosen = document.querySelector('input[name=situation][value="' + kept.values.situation + '"]');
      if (chosen) chosen.checked = true;
      warn(kept.values.facts);
    }
    byId('form').addEventListener('input', noteInput);
    byId('form').addEventListener('submit', (event) => event.preventDefault());
    byId('another').addEventListener('click', () => {
      startDraft(crypto.randomUUID());
      byId('facts').focus();
    });
    window.addEventListener('online', send);
  }
  begin();
})();
