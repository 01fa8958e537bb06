import { $, $$, as } from './page.js';

const elsewhere = new Set(JSON.parse(sessionStorage.getItem('elsewhere') ?? '[]'));

/** Marks an account that has news; without one, only draws the marks there are. */
export function markElsewhere(account) {
  if (account && account !== as) elsewhere.add(account);
  elsewhere.delete(as);
  sessionStorage.setItem('elsewhere', JSON.stringify([...elsewhere]));
  for (const link of $$('a[data-account]')) $('.mark', link).hidden = !elsewhere.has(link.dataset.account);
  $('#open-people .mark').hidden = elsewhere.size === 0;
}

function openPeople(open) {
  document.body.classList.toggle('choosing', open);
  $('#open-people').setAttribute('aria-expanded', String(open));
  if (open) $('#find').focus();
}

$('#open-people').addEventListener('click', () => openPeople(true));
$('#close-people').addEventListener('click', () => {
  openPeople(false);
  $('#open-people').focus();
});
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') openPeople(false);
});
$('#find').addEventListener('input', ({ target }) => {
  const wanted = target.value.trim().toLowerCase().split(/\s+/);
  for (const item of $$('[data-find]'))
    item.hidden = !wanted.every((word) => item.dataset.find.includes(word));
  for (const unit of $$('[data-unit]')) unit.hidden = !$('[data-find]:not([hidden])', unit);
  $('.people .none').hidden = Boolean($('[data-unit]:not([hidden])'));
});
$('#find').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  $('[data-unit]:not([hidden]) [data-find]:not([hidden]) a')?.click();
});
