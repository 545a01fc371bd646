package firstattempt.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The browser of the machine, driven by the tests and fetched from nowhere. It is started
 * once for all tests and closed when they have ended.
 */
final class Chromium implements AutoCloseable {

	private static final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private static final Browser browser = playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	static {
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
	}

	/**
	 * A device that nobody has used before.
	 * @param root where the app is
	 * @param options what is special about it
	 * @return the device
	 */
	Device device(String root, Browser.NewContextOptions options) {
		return new Device(browser.newContext(options), root);
	}

	/** The browser stays for the next tests; each device is closed by who took it. */
	@Override
	public void close() {
	}

}
