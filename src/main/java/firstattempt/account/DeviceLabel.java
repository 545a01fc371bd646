package firstattempt.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Says in two words what device a browser's name stands for. */
final class DeviceLabel {

	private static final Map<String, String> DEVICES = ordered("iPhone", "iPhone", "iPad", "iPad", "Android",
			"Android device", "Windows", "Windows computer", "Macintosh", "Mac", "CrOS", "Chromebook", "Linux",
			"Linux computer");

	private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "Firefox", "Firefox", "FxiOS", "Firefox",
			"SamsungBrowser", "Samsung Internet", "Chrome", "Chrome", "CriOS", "Chrome", "Safari", "Safari");

	private DeviceLabel() {
	}

	static String of(@Nullable String userAgent) {
		String agent = (userAgent != null) ? userAgent : "";
		return first(DEVICES, agent, "A device") + ", " + first(BROWSERS, agent, "another browser");
	}

	private static String first(Map<String, String> names, String agent, String otherwise) {
		return names.entrySet()
			.stream()
			.filter((name) -> agent.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(otherwise);
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> map = new java.util.LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
