function follow(event) {
  var to = address();
  var wanted = caseOf(to.id);
  if (wanted) {
    byId('lost').hidden = true;
    showCase(wanted);
    return;
  }
  var element = byId(to.id);
  var page = element && element.closest('.page');
  byId('lost').hidden = Boolean(page) || to.id === '';
  if (!page) {
    byId('lost').textContent = 'This report has nothing of the name ' + to.id + '.';
    page = byId('overview');
    element = page;
  }
  var came = current;
  leave();
  if (page === matrixPage) {
    makeLinks();
    recall(to.query);
  }
  if (page === movePage && pair.elements.from.length > 1) {
    recallMove(to.query);
  }
  var moved = enter(page, event !== undefined);
  if (element !== page) {
    for (var outer = element; outer; outer = outer.parentElement) {
      if (outer.tagName === 'DETAILS') {
        outer.open = true;
      }
    }
    element.scrollIntoView();
  } else if (moved && event !== undefined) {
    var head = page.querySelector('h2');
    if (head && !(page === matrixPage && came === cellPage && focusCellShown())) {
      head.focus({ preventScroll: true });
    }
  }
}

leadWithin();
startMatrix();
startEvidence();
startMove();
window.addEventListener('hashchange', follow);
follow();
if (current !== cellPage && byId(address().id) === current) {
  setTimeout(function () { window.scrollTo(0, 0); }, 0);
}
