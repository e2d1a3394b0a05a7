document.body.textContent = 'Termwise';
