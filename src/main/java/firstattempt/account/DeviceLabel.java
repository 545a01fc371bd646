package firstattempt.account;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Says in two words what device a browser's name stands for: names only, which are the
 * same in every language; none of them if it is not known.
 */
final class DeviceLabel {

	private static final Map<String, String> DEVICES = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android",
			"Windows", "Windows", "Macintosh", "Mac", "CrOS", "Chromebook", "Linux", "Linux");

	private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "Firefox", "Firefox", "FxiOS", "Firefox",
			"SamsungBrowser", "Samsung Internet", "Chrome", "Chrome", "CriOS", "Chrome", "Safari", "Safari");

	private DeviceLabel() {
	}

	static String of(@Nullable String userAgent) {
		String agent = (userAgent != null) ? userAgent : "";
		return Stream.of(DEVICES, BROWSERS)
			.flatMap((names) -> names.entrySet()
				.stream()
				.filter((name) -> agent.contains(name.getKey()))
				.map(Map.Entry::getValue)
				.limit(1))
			.collect(Collectors.joining(", "));
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> map = new java.util.LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
