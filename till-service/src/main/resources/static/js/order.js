/** Adds the order up while it is made, and gives each count a button for more and one for less. The till still decides. */

const MOST = 50;

const form = document.getElementById('order-form');
const counts = [...form.querySelectorAll('[data-pence]')];
const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** What cannot be read counts for nothing here; the till will say what is wrong with it. */
function howMany(count) {
  return /^\s*\d{1,2}\s*$/.test(count.value) ? Number(count.value) : 0;
}

function addUp() {
  const pence = counts.reduce((sum, count) => sum + howMany(count) * Number(count.dataset.pence), 0);
  document.getElementById('total').textContent = pounds.format(pence / 100);
}

function change(count, by) {
  const now = Math.min(MOST, Math.max(0, howMany(count) + by));
  count.value = now === 0 ? '' : now;
  addUp();
}

function button(count, by, sign, words) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.setAttribute('aria-label', `${words} ${count.id.replaceAll('-', ' ')}`);
  made.addEventListener('click', () => change(count, by));
  return made;
}

for (const count of counts) {
  count.before(button(count, -1, '−', 'One less:'));
  count.after(button(count, 1, '+', 'One more:'));
}

form.addEventListener('input', addUp);
form.addEventListener('submit', () => form.setAttribute('aria-busy', 'true'));

/* Also when somebody comes back to the page, which may then have kept what was entered. */
addEventListener('pageshow', () => {
  form.removeAttribute('aria-busy');
  addUp();
});
document.getElementById('sum').hidden = false;
