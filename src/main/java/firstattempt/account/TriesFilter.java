package firstattempt.account;

import java.io.IOException;

import firstattempt.web.Tries;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no password for now where there were too many wrong ones. It is the same for an
 * address that nobody registered, so that it tells nothing; and others at another place
 * cannot lock somebody out.
 */
class TriesFilter extends OncePerRequestFilter {

	private final Tries tries;

	private final AuthenticationFailureHandler refusal;

	TriesFilter(Tries tries, AuthenticationFailureHandler refusal) {
		this.tries = tries;
		this.refusal = refusal;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || !request.getServletPath().equals("/sign-in");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.tries.tooMany(key(request))) {
			this.refusal.onAuthenticationFailure(request, response, new LockedException("Too many wrong passwords"));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	static String key(HttpServletRequest request) {
		String email = request.getParameter("username");
		return request.getRemoteAddr() + " " + Account.normalized((email != null) ? email : "");
	}

}
