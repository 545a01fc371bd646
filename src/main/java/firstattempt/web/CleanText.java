package firstattempt.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes control characters, which nobody typed and not every database keeps, out of what
 * was sent (see {@link Invisible}). Stands before the gate, which is at -100, so that
 * there is nobody who reads anything else.
 */
@Component
@Order(-200)
class CleanText extends OncePerRequestFilter {

	static final String CLEANED = CleanText.class.getName() + ".cleaned";

	private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Map<String, String[]> clean = clean(request);
		chain.doFilter((request.getAttribute(CLEANED) != null) ? new Cleaned(request, clean) : request, response);
	}

	private static Map<String, String[]> clean(HttpServletRequest request) {
		Map<String, String[]> clean = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			String[] texts = new String[values.length];
			for (int i = 0; i < values.length; i++) {
				texts[i] = CONTROL.matcher(values[i]).replaceAll("");
				if (texts[i].length() < values[i].length()) {
					request.setAttribute(CLEANED, true);
				}
			}
			clean.put(name, texts);
		});
		return clean;
	}

	/** A request with the texts that are left. */
	private static class Cleaned extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters;

		Cleaned(HttpServletRequest request, Map<String, String[]> parameters) {
			super(request);
			this.parameters = Collections.unmodifiableMap(parameters);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = this.parameters.get(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			String[] values = this.parameters.get(name);
			return (values != null) ? values.clone() : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return this.parameters;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.parameters.keySet());
		}

	}

}
