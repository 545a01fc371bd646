package firstattempt.account;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import firstattempt.web.Tries;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Gives back what somebody had written when the gate turns their form away: the session
 * was over, or the page too old to be trusted. The words travel inside the next page and
 * are kept nowhere on the server.
 */
@Component
class LostWords implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String FORM = "firstattempt.lostWords";

	static final String FAILED = "firstattempt.signInFailed";

	static final String TOO_OFTEN = "firstattempt.signInTooOften";

	/**
	 * Marks the page that somebody wanted before they signed in (it may be for others).
	 */
	private static final String JUST_IN = "continue";

	private static final String PREFIX = "lost.";

	private static final String ACTION = PREFIX + "action";

	private static final Pattern JOURNAL = Pattern.compile(
			"/(children|episodes)(/[0-9a-fA-F-]{36}(/(episodes|wins|reflections|themes|debrief|hand-over/words))?)?|/guide(/decisions)?"
					+ "|/plans(/(supports|check-ins))?(/[0-9a-fA-F-]{36})?|/goals(/[0-9a-fA-F-]{36}(/ratings)?)?"
					+ "|/episodes/[0-9a-fA-F-]{36}/remarks/[0-9a-fA-F-]{36}/answers"
					+ "|/sharing/sessions/[0-9a-fA-F-]{36}/(decline|homework)"
					+ "|/coach/(families|episodes)/[0-9a-fA-F-]{36}/(sessions|notes|remarks)|/coach/notes/[0-9a-fA-F-]{36}");

	private static final Set<String> LONG = Set.of("title", "whatHappened", "whatIDid", "whatCameOfIt", "text",
			"nickname", "needs", "aboutToHappen", "ifText", "thenText", "calmPlan", "what", "whoKnows", "then1",
			"then2", "then3", "withWhom", "looksAt", "childsWords", "happened", "next", "homework", "line", "words",
			"note");

	/** What goes along with a form without anybody having tapped it. */
	private static final Set<String> UNTAPPED = Set.of("captureId", "version", "begunFrom", "child", "today", "when",
			"privacy", "voice");

	private final Tries tries;

	private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

	LostWords(Tries tries) {
		this.tries = tries;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException, ServletException {
		Optional<Form> form = refused(request);
		if (form.isPresent()) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			forward(request, response, form.get(), "/sign-in/again");
		}
		else if (request.getServletPath().equals("/")) {
			response.sendRedirect(request.getContextPath() + "/welcome");
		}
		else {
			this.signIn.commence(request, response, exception);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		Optional<Form> form = (exception instanceof CsrfException) ? refused(request) : Optional.empty();
		if (form.isPresent()) {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			forward(request, response, form.get(), "/sign-in/words");
		}
		else if (request.getParameter(JUST_IN) != null) {
			response.sendRedirect(request.getContextPath() + "/");
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	AuthenticationSuccessHandler successHandler() {
		AuthenticationSuccessHandler otherwise = new SavedRequestAwareAuthenticationSuccessHandler();
		return (request, response, authentication) -> {
			this.tries.right(TriesFilter.key(request));
			Optional<Form> form = carried(request);
			if (form.isPresent()) {
				forward(request, response, form.get(), "/sign-in/words");
			}
			else {
				otherwise.onAuthenticationSuccess(request, response, authentication);
			}
		};
	}

	AuthenticationFailureHandler failureHandler() {
		return (request, response, exception) -> {
			boolean tooOften = exception instanceof LockedException;
			if (!tooOften) {
				this.tries.wrong(TriesFilter.key(request));
			}
			response.setStatus((tooOften ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
			request.setAttribute(tooOften ? TOO_OFTEN : FAILED, true);
			carried(request).ifPresent((form) -> request.setAttribute(FORM, form));
			request.getRequestDispatcher("/sign-in/again").forward(request, response);
		};
	}

	private static void forward(HttpServletRequest request, HttpServletResponse response, Form form, String path)
			throws ServletException, IOException {
		request.setAttribute(FORM, form);
		request.getRequestDispatcher(path).forward(request, response);
	}

	private static Optional<Form> refused(HttpServletRequest request) {
		if (!HttpMethod.POST.matches(request.getMethod()) || !JOURNAL.matcher(request.getServletPath()).matches()) {
			return Optional.empty();
		}
		return Optional.of(Form.of(request.getServletPath(), request, ""));
	}

	private static Optional<Form> carried(HttpServletRequest request) {
		String action = request.getParameter(ACTION);
		if (action == null || !JOURNAL.matcher(action).matches()) {
			return Optional.empty();
		}
		return Optional.of(Form.of(action, request, PREFIX));
	}

	/**
	 * A form that was turned away.
	 *
	 * @param action where it was going
	 * @param words what was written, by field
	 * @param answers what was tapped, by field
	 */
	public record Form(String action, Map<String, String> words, Map<String, List<String>> answers) {

		/**
		 * Whether something was tapped, besides what a form comes with.
		 * @return true if some answer was given
		 */
		public boolean tapped() {
			return this.answers.entrySet()
				.stream()
				.anyMatch((answer) -> !UNTAPPED.contains(answer.getKey())
						&& answer.getValue().stream().anyMatch((value) -> !value.isBlank()));
		}

		static Form of(String action, HttpServletRequest request, String prefix) {
			Map<String, String> words = new LinkedHashMap<>();
			Map<String, List<String>> answers = new LinkedHashMap<>();
			request.getParameterMap().forEach((name, values) -> {
				String field = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
				if (LONG.contains(field)) {
					words.put(field, values[0]);
				}
				else if (!field.isEmpty() && !field.startsWith("_") && !field.equals("action")) {
					answers.put(field, List.of(values));
				}
			});
			return new Form(action, words, answers);
		}

	}

}
