package firstattempt.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import firstattempt.PageTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
@ActiveProfiles("development")
class StyleLooksTests {

	@LocalServerPort
	private int port;

	@Test
	void suitsEverybodyInEveryState() {
		SoftAssertions all = new SoftAssertions();
		try (Device device = new Chromium().device("http://localhost:" + this.port,
				new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
			device.open("/style");
			Page page = device.page();
			for (int width : List.of(360, 1440)) {
				page.setViewportSize(width, 900);
				for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
					page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
					String what = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
					List<String> wrong = new ArrayList<>();
					new AxeBuilder(page).analyze()
						.getViolations()
						.forEach((rule) -> rule.getNodes()
							.forEach(
									(node) -> wrong.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml())));
					all.assertThat(wrong).as(what).isEmpty();
					all.assertThat(page
						.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
						.as("%s: too wide", what)
						.isEqualTo(0);
					if (System.getProperty("screenshots") != null) {
						page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
							.setPath(Path.of("target", "screenshots", "style-" + what + ".png")));
					}
				}
			}
			assertThat(device.complaints()).isEmpty();
		}
		all.assertAll();
	}

}
