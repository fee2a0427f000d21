// What is seen follows the address.
let seen = '';
let lastFocus = null;

function show() {
  const at = state();
  const view = VIEWS[at.view] ? at.view : Object.keys(VIEWS)[0];
  const {open, ...below} = at;
  const main = document.getElementById('main');
  if (address(below) !== seen || !main.hasChildNodes()) {
    seen = address(below);
    main.replaceChildren(...[VIEWS[view](at)].flat(3).filter(each => each instanceof Node));
    window.scrollTo(0, 0);
  }
  for (const each of document.querySelectorAll('#nav a')) {
    if (each.dataset.view === view) each.setAttribute('aria-current', 'page');
    else each.removeAttribute('aria-current');
  }
  drawer(open);
}

function drawer(id) {
  const box = document.getElementById('drawer');
  if (!id) {
    if (!box.hidden && lastFocus?.isConnected) lastFocus.focus();
    box.hidden = true;
    box.replaceChildren();
    return;
  }
  if (box.hidden) lastFocus = document.activeElement;
  box.hidden = false;
  box.replaceChildren(el('button', {type: 'button', class: 'close', onclick: () => go({open: ''})}, say('close')),
    ...opened(id).flat(3).filter(each => each instanceof Node));
  box.querySelector('button').focus();
}

function begin() {
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', say('nav.label'));
  document.getElementById('drawer').setAttribute('aria-label', say('drawer.label'));
  for (const view of Object.keys(VIEWS)) {
    const one = el('a', {href: address({view})}, say('nav.' + view));
    one.dataset.view = view;
    nav.append(one);
  }
  document.getElementById('skip').addEventListener('click', event => {
    event.preventDefault();
    document.getElementById('main').focus();
  });
  document.getElementById('main').replaceChildren();
  addEventListener('hashchange', show);
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && state().open) go({open: ''});
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      const box = document.getElementById('search');
      if (box) box.focus();
      else location.hash = address({view: ['findings', 'counties', 'changes', 'turns'].find(each => VIEWS[each])});
      event.preventDefault();
    }
  });
  addEventListener('beforeprint', () => document.querySelectorAll('.scroll').forEach(each => each.forPrint?.()));
  addEventListener('afterprint', () => document.querySelectorAll('.scroll').forEach(each => each.afterPrint?.()));
  show();
}

begin();
