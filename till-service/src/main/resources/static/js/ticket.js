/** Follows the order until it is ready. What to say of each state stands on the page. */

const AGAIN_MILLIS = 1500;
const PATIENCE_MILLIS = 5000;

const ticket = document.getElementById('ticket');
const code = document.getElementById('code');
const news = document.getElementById('news');
const contact = document.getElementById('contact');

/** What the till says of the order; null when it does not say anything. */
async function ask() {
  try {
    const answer = await fetch(`/orders/${ticket.dataset.order}`, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Writes only what is new: a screen reader reads it out each time it is written. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** The page has no words for a part that has been finished since: it comes again with them. */
function isNews(kitchens) {
  return kitchens.some(({ kitchen, finishedAt }) => finishedAt && !document.querySelector(`#kitchen-${kitchen} time`)?.textContent);
}

function show({ state, kitchens = [] }) {
  if (isNews(kitchens)) {
    location.reload();
    return;
  }
  ticket.dataset.state = state;
  say(news, news.getAttribute(`data-${state}`));
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
  const order = await ask();
  say(contact, order ? '' : contact.dataset.away);
  if (order) show(order);
  if (order?.state !== 'ready') await pause();
}
