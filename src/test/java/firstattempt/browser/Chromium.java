package firstattempt.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser of the machine, driven by the tests and fetched from nowhere. */
final class Chromium implements AutoCloseable {

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	/**
	 * A device that nobody has used before.
	 * @param root where the app is
	 * @param options what is special about it
	 * @return the device
	 */
	Device device(String root, Browser.NewContextOptions options) {
		return new Device(this.browser.newContext(options), root);
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
