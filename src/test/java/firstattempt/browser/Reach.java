package firstattempt.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/**
 * Whether a page on a phone can be used by everybody: with a thumb, with letters of twice
 * the size, in a script that runs the other way, in a language of long words, and by
 * somebody who is told what went wrong.
 */
final class Reach {

	/**
	 * A thumb needs 44 pixels each way, in a table 24. A link within a sentence is as
	 * high as its line, and what a picture links to stands in the table below it, too.
	 */
	private static final String TARGETS = """
			() => [...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])")]
				.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".hush, .skip, svg"))
				.filter((one) => !(one.tagName === "A" && getComputedStyle(one).display === "inline"
					&& one.parentElement.textContent.trim().length > one.textContent.trim().length + 2))
				.filter((one) => {
					one.scrollIntoView({ block: "center", behavior: "instant" });
					const least = one.closest("td, th") ? 24 : 43.5;
					const box = one.getBoundingClientRect();
					const hit = (x, y) => {
						const found = document.elementFromPoint(box.left + box.width / 2 + x, box.top + box.height / 2 + y);
						return found !== null && (one.contains(found) || found.closest("label")?.control === one);
					};
					const far = (x, y) => {
						let steps = 0;
						while (steps < least && hit(x * (steps + 1), y * (steps + 1))) {
							steps++;
						}
						return steps;
					};
					return box.width < least && far(-1, 0) + far(1, 0) + 1 < least
						|| box.height < least && far(0, -1) + far(0, 1) + 1 < least;
				})
				.map((one) => "small target: " + one.outerHTML.replace(/\\s+/g, " ").slice(0, 160))""";

	/** What is wrong is said with the field, and the page begins there. */
	private static final String ERRORS = """
			() => {
				const shown = (one) => one.checkVisibility();
				const told = (one) => document.querySelector(`[aria-describedby~="${one.id}"]`) !== null;
				const errors = document.querySelector("main .errors");
				return [
					...[...document.querySelectorAll(".field .error, .group .error")].filter(shown).filter((one) => !told(one))
						.map((one) => "not told with its field: " + one.textContent.trim()),
					...[...document.querySelectorAll(".has-error :is(input, select, textarea)")].filter(shown)
						.filter((one) => one.getAttribute("aria-invalid") !== "true").map((one) => "not told to be wrong: " + one.name),
					...(errors && shown(errors) && document.activeElement !== errors ? ["the errors are not where the page begins"] : [])
				];
			}""";

	private static final String LONGER = """
			() => {
				const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				window.shorter = [];
				while (texts.nextNode()) {
					const text = texts.currentNode;
					if (!text.parentElement.closest("script, template, option, svg, textarea")) {
						let word = 0;
						window.shorter.push([text, text.data]);
						text.data = text.data.replace(/\\p{L}{5,}/gu, (short) => word++ % 3 ? short : short + "skichtslosigkeitsvermutung".slice(0, 12 + short.length));
					}
				}
				document.documentElement.lang = "de";
			}""";

	private static final String SHORT_AGAIN = """
			() => {
				window.shorter.forEach(([text, data]) => text.data = data);
				document.documentElement.lang = "en";
			}""";

	private static final Map<String, List<String>> OTHERWISE = Map.of("with large letters",
			List.of("() => document.documentElement.style.fontSize = '200%'",
					"() => document.documentElement.style.fontSize = ''"),
			"from right to left",
			List.of("() => document.documentElement.dir = 'rtl'", "() => document.documentElement.dir = 'ltr'"),
			"with long words", List.of(LONGER, SHORT_AGAIN));

	private Reach() {
	}

	/**
	 * Looks at a page as it is now, and leaves it so.
	 * @param page a page on a phone
	 * @return what is wrong with it
	 */
	static List<String> of(Page page) {
		List<String> wrong = new ArrayList<>();
		for (String script : List.of(ERRORS, TARGETS)) {
			((List<?>) page.evaluate(script)).forEach((one) -> wrong.add(one.toString()));
		}
		OTHERWISE.forEach((how, scripts) -> {
			page.evaluate(scripts.get(0));
			if (overflow(page) > 0) {
				wrong.add(how + ": too wide by " + overflow(page));
			}
			page.evaluate(scripts.get(1));
		});
		page.evaluate("() => scrollTo(0, 0)");
		return wrong;
	}

	/**
	 * How far a page reaches out of its window.
	 * @param page the page
	 * @return the pixels that one would have to scroll aside for
	 */
	static int overflow(Page page) {
		return (Integer) page
			.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
	}

}
