package firstattempt.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import firstattempt.PageTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Measures how soon a page stands on a phone that is four times slower than this machine
 * and has a slow connection, with nothing kept from before and the second time. Run by
 * {@code ./mvnw test -Dtest=QuickBenchmark}.
 */
@PageTest
class QuickBenchmark {

	/** What Chromium's tools call slow 4G, in milliseconds and bytes a second. */
	private static final double LATENCY = 562.5;

	private static final double DOWN = 1.6 * 1024 * 1024 / 8 * 0.9;

	private static final double UP = 750 * 1024 / 8.0 * 0.9;

	private static final int SLOWER = 4;

	private static final int ROUNDS = 5;

	private static final int LARGEST_PAINT = 1500;

	private static final int MOST_BYTES = 60 * 1024;

	private static final String WATCH = """
			window.seen = { paint: 0, shift: 0 };
			new PerformanceObserver(list => list.getEntries().forEach(entry => window.seen.paint = entry.startTime))
				.observe({ type: "largest-contentful-paint", buffered: true });
			new PerformanceObserver(list => list.getEntries().forEach(entry => window.seen.shift += entry.value))
				.observe({ type: "layout-shift", buffered: true });
			""";

	@LocalServerPort
	private int port;

	@Test
	void standsSoonAndStill() {
		SoftAssertions all = new SoftAssertions();
		try (Device phone = new Chromium().device("http://localhost:" + this.port,
				new NewContextOptions().setViewportSize(360, 780)
					.setDeviceScaleFactor(2)
					.setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
			phone.context().addInitScript(WATCH);
			phone.open("/welcome");
			phone.press("Look around");
			phone.open("/journal");
			Map<String, String> pages = new LinkedHashMap<>();
			pages.put("episode", phone.page().locator("article.entry h4 a").first().getAttribute("href"));
			pages.put("journal", "/journal");
			pages.put("today", "/");
			pages.put("capture", "/write");
			pages.values().forEach((path) -> {
				for (int i = 0; i < ROUNDS; i++) {
					phone.open(path);
				}
			});
			CDPSession tools = slow(phone.page());
			System.out.println(
					"| page | first visit, ms | second visit, ms | shift | page, bytes | script | style | fonts |");
			System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
			pages.forEach((name, path) -> {
				List<Visit> first = new ArrayList<>();
				List<Visit> second = new ArrayList<>();
				for (int i = 0; i < ROUNDS; i++) {
					tools.send("Network.clearBrowserCache");
					phone.context().clearCookies(new ClearCookiesOptions().setName("first-attempt-style"));
					first.add(visit(phone, tools, path));
					second.add(visit(phone, tools, path));
				}
				Visit cold = Visit.middle(first);
				Visit warm = Visit.middle(second);
				double shift = Math.max(Visit.mostShift(first), Visit.mostShift(second));
				System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.3f | %d | %d | %d | %d |%n", name, cold.paint(),
						warm.paint(), shift, cold.bytes("Document"), cold.bytes("Script"), cold.bytes("Stylesheet"),
						cold.bytes("Font"));
				all.assertThat(cold.paint()).as("%s: largest paint", name).isBetween(1.0, (double) LARGEST_PAINT);
				all.assertThat(warm.paint()).as("%s: largest paint again", name).isBetween(1.0, cold.paint() + 200);
				all.assertThat(shift).as("%s: shift", name).isZero();
				all.assertThat(cold.bytes("Script")).as("%s: script", name).isBetween(1, MOST_BYTES);
				all.assertThat(cold.bytes("Stylesheet")).as("%s: style", name).isBetween(1, MOST_BYTES);
			});
		}
		all.assertAll();
	}

	private static CDPSession slow(Page page) {
		CDPSession tools = page.context().newCDPSession(page);
		tools.send("Network.enable");
		JsonObject line = new JsonObject();
		line.addProperty("offline", false);
		line.addProperty("latency", LATENCY);
		line.addProperty("downloadThroughput", DOWN);
		line.addProperty("uploadThroughput", UP);
		tools.send("Network.emulateNetworkConditions", line);
		JsonObject rate = new JsonObject();
		rate.addProperty("rate", SLOWER);
		tools.send("Emulation.setCPUThrottlingRate", rate);
		return tools;
	}

	private static Visit visit(Device phone, CDPSession tools, String path) {
		Map<String, String> types = new LinkedHashMap<>();
		Map<String, Integer> bytes = new LinkedHashMap<>();
		Consumer<JsonObject> answered = (event) -> types.put(event.get("requestId").getAsString(),
				event.get("type").getAsString());
		Consumer<JsonObject> arrived = (event) -> bytes.merge(
				types.getOrDefault(event.get("requestId").getAsString(), "Other"),
				(int) event.get("encodedDataLength").getAsDouble(), Integer::sum);
		tools.on("Network.responseReceived", answered);
		tools.on("Network.loadingFinished", arrived);
		phone.page().navigate("about:blank");
		types.clear();
		bytes.clear();
		phone.open(path);
		phone.page().waitForLoadState(LoadState.NETWORKIDLE);
		phone.page().waitForTimeout(300);
		tools.off("Network.responseReceived", answered);
		tools.off("Network.loadingFinished", arrived);
		Map<?, ?> seen = (Map<?, ?>) phone.page().evaluate("() => window.seen");
		return new Visit(((Number) seen.get("paint")).doubleValue(), ((Number) seen.get("shift")).doubleValue(), bytes);
	}

	/**
	 * What was seen when a page was opened.
	 *
	 * @param paint when its largest piece stood, in milliseconds
	 * @param shift how much moved on it
	 * @param sizes what came over the line, in bytes by kind
	 */
	private record Visit(double paint, double shift, Map<String, Integer> sizes) {

		int bytes(String kind) {
			return this.sizes.getOrDefault(kind, 0);
		}

		static Visit middle(List<Visit> visits) {
			return visits.stream()
				.sorted((one, other) -> Double.compare(one.paint, other.paint))
				.toList()
				.get(visits.size() / 2);
		}

		static double mostShift(List<Visit> visits) {
			return visits.stream().mapToDouble(Visit::shift).max().orElseThrow();
		}

	}

}
