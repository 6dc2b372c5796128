/** Counts down to when it is worth trying again. */

const wait = document.getElementById('wait');
let seconds = Number(wait.dataset.seconds);

const clock = setInterval(() => {
  seconds -= 1;
  wait.textContent = seconds > 0 ? `in ${seconds} s` : 'now';
  if (seconds <= 0) clearInterval(clock);
}, 1000);
