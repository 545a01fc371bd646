package firstattempt.debrief;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import firstattempt.account.Lent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows a device that is with a child the two questions, whatever it asks for. Stands
 * before the gate, which is at -100: neither a session nor a sign-in nor a sign-out leads
 * around it. What is not named here does not get through.
 */
@Component
@Order(-150)
class LentDeviceFilter extends OncePerRequestFilter {

	static final String HOME = "/hand-over";

	static final String LEAVE = "/hand-over/leave";

	private static final List<String> FILES = List.of("/css/", "/js/", "/img/", "/fonts/", "/favicon.");

	/** A forgotten password has to be found again; the letter goes to its owner. */
	private static final Set<String> PATHS = Set.of(HOME, LEAVE, "/password/forgotten", "/password/new");

	private final Lending lending;

	LentDeviceFilter(Lending lending) {
		this.lending = lending;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return FILES.stream().anyMatch(request.getServletPath()::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<HandOver> lent = this.lending.of(request);
		lent.ifPresent((handOver) -> request.setAttribute(Lent.ATTRIBUTE, handOver));
		if (lent.isEmpty() || passes(request, lent.get())) {
			chain.doFilter(request, response);
		}
		else if (asks(request)) {
			response.sendRedirect(request.getContextPath() + HOME);
		}
		else {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			request.getRequestDispatcher(HOME).forward(new Asking(request), response);
		}
	}

	private static boolean passes(HttpServletRequest request, HandOver handOver) {
		String path = request.getServletPath();
		boolean sends = HttpMethod.POST.matches(request.getMethod());
		return (asks(request) || sends) && PATHS.contains(path)
				|| sends && path.equals("/episodes/" + handOver.episodeId() + "/hand-over/words");
	}

	private static boolean asks(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
	}

	/** A request that brings nothing along. */
	private static final class Asking extends HttpServletRequestWrapper {

		Asking(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

	}

}
