// Follows what takes long while the page is open. Without this the link "Look again" shows the same.
(function () {
  'use strict';
  var followed = document.querySelector('[data-follow]');
  if (!window.EventSource || !followed) {
    return;
  }
  var source = new EventSource(followed.getAttribute('data-follow'));
  source.addEventListener('step', function (event) {
    var told = JSON.parse(event.data);
    var part = document.querySelector('[data-step="' + told.key + '"]');
    if (part) {
      part.querySelector('[data-sentence]').textContent = told.sentence;
      part.querySelector('progress').value = told.percent;
    }
  });
  source.addEventListener('done', function () {
    source.close();
    window.location.reload();
  });
}());
