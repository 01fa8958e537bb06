// The chat page: sends, presses, listens. Cards are drawn by the server; this only puts them in place.
import { listen } from './arrive.js';
import { chatNow, countUnread, show } from './chats.js';
import { fill } from './compose.js';
import { $, $$ } from './page.js';
import { markElsewhere } from './people.js';
import './press.js';
import './clock.js';

listen();
const wanted = new URLSearchParams(location.search).get('text');
for (const tab of $$('[role=tab]')) countUnread(tab.dataset.chat);
show(chatNow());
markElsewhere();
$('a[aria-current=true]')?.scrollIntoView({ block: 'center' });
if (wanted) fill(wanted);
else if (matchMedia('(min-width: 60rem)').matches) $('#text').focus();
document.body.dataset.ready = 'true';
