// Asks the browser for a passkey, and sends what it says with the form around the button. Where there are no passkeys nothing is offered.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential.parseRequestOptionsFromJSON;

const words = {
  NotAllowedError: 'No passkey was given. Try again, or use your password.',
  InvalidStateError: 'There is a passkey of this account on this device already.',
  SecurityError: 'Passkeys do not work at this address: they need https, or localhost, and a name where a number stands.',
};

async function ask(button) {
  const { passkey, options, token } = button.dataset;
  const response = await fetch(options, { method: 'POST', headers: { RequestVerificationToken: token } });
  if (!response.ok) throw new Error(response.status === 429 ? 'Too many tries. Wait a minute and try again.' : 'This page is out of date. Load it anew and try again.');
  const asked = await response.json();
  return passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
}

for (const button of document.querySelectorAll('[data-passkey]')) {
  if (!able) {
    (button.dataset.passkey === 'create' ? button.form : button).hidden = true;
    continue;
  }
  const problem = button.form.querySelector('[data-passkey-problem]');
  button.form.addEventListener('submit', async event => {
    if (event.submitter !== button) return;
    event.preventDefault();
    problem.textContent = '';
    button.disabled = true;
    try {
      document.getElementById(button.dataset.into).value = JSON.stringify(await ask(button));
      button.form.submit(); // Past this listener.
    } catch (error) {
      problem.textContent = words[error.name] ?? error.message;
      button.disabled = false;
    }
  });
}
