// Stands in every page before anything else: says in plain words when the application does not answer, and what becomes
// of one's work. Streamlit's own words for it name Streamlit, stop every key, or are missing.
(() => {
  const PATIENCE = 2500; // ms; a hiccup is not worth a word
  const FIRST = 20000; // ms; so long may the first picture take
  const WAITS = "The application does not answer. The page goes on by itself as soon as it does. What you typed in Review is kept in this browser, and what you recorded there is sent then.";
  const GONE = "This page has lost the application. Reload it to go on: what you typed in Review is kept in this browser.";
  const RELOADED = "cw-reloaded-at";
  let since = null;
  let wasThere = false;
  let box = null;

  const say = (words, hasButton) => {
    if (box?.dataset.words === words) return;
    box?.remove();
    box = document.createElement("div");
    box.className = "cw-connection";
    box.dataset.words = words;
    box.setAttribute("role", "alert");
    box.style.cssText = "position:fixed;z-index:2000000;left:50%;top:3.6rem;transform:translateX(-50%);box-sizing:border-box;width:min(34rem,calc(100vw - 2rem));"
      + "padding:.8rem 1rem;font:15px/1.45 system-ui,sans-serif;background:Canvas;color:CanvasText;border:1px solid GrayText;border-left:4px solid #b07800;border-radius:4px";
    box.append(words);
    if (hasButton) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Reload the page";
      button.style.cssText = "display:block;margin-top:.6rem;padding:.35rem .7rem;font:inherit";
      button.onclick = () => window.location.reload();
      box.append(button);
    }
    document.body.append(box);
  };

  /** A page that never showed anything holds nothing that a reload could lose: it is loaded again, once in a minute. */
  const loadAgain = () => {
    if (wasThere || Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) < 60000) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    setTimeout(() => window.location.reload(), 3000);
  };

  /** Streamlit's own dialog about the connection would keep every key from the page. */
  const closeTheirs = () => {
    for (const dialog of document.querySelectorAll("[role=dialog]")) {
      if (dialog.textContent.startsWith("Connection error")) dialog.querySelector("button")?.click();
    }
  };
  new MutationObserver(() => { if (since !== null) closeTheirs(); }).observe(document.documentElement, { childList: true, subtree: true });

  setInterval(() => {
    const state = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState ?? "INITIAL";
    if (state === "CONNECTED") {
      box?.remove();
      [since, wasThere, box] = [null, true, null];
      return;
    }
    since ??= performance.now();
    const isOver = performance.now() - since > (wasThere ? PATIENCE : FIRST);
    if (state === "DISCONNECTED_FOREVER" || (isOver && !wasThere)) {
      say(GONE, true);
      loadAgain();
    } else if (isOver) say(WAITS, false);
  }, 500);
})();
