/** Follows the order until it is ready. What to say of each state stands on the page. */

const AGAIN_MILLIS = 1500;
const PATIENCE_MILLIS = 5000;

const ticket = document.getElementById('ticket');
const code = document.getElementById('code');
const news = document.getElementById('news');
const contact = document.getElementById('contact');

/** The state of the order; null when the till does not say. */
async function ask() {
  try {
    const answer = await fetch(`/orders/${ticket.dataset.order}`, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    return answer.ok ? (await answer.json()).state : null;
  } catch {
    return null;
  }
}

/** Writes only what is new: a screen reader reads it out each time it is written. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function show(state) {
  ticket.dataset.state = state;
  say(news, news.dataset[state]);
  document.title = document.title.replace(/^.*(?= – )/, `${code.textContent}: ${news.textContent}`);
  for (const step of document.querySelectorAll('#steps li')) {
    if (step.id === `step-${state}`) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  }
}

/** Over after a while, or as soon as somebody looks at the page again: browsers let hidden pages wait for long. */
let wake = () => {};
document.addEventListener('visibilitychange', () => wake());

function pause() {
  return new Promise(over => {
    wake = over;
    setTimeout(over, AGAIN_MILLIS);
  });
}

while (ticket.dataset.state !== 'ready') {
  const state = await ask();
  say(contact, state ? '' : contact.dataset.away);
  if (state) show(state);
  if (state !== 'ready') await pause();
}
