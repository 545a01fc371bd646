package firstattempt.account;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account is gone or has asked all its sessions to end (a new
 * password, a device that was signed out). A remembered device comes back in by itself.
 */
class StampFilter extends OncePerRequestFilter {

	static final String ACCOUNT = Account.class.getName();

	private final Accounts accounts;

	StampFilter(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			Optional<Account> account = this.accounts.findById(person.id())
				.filter((found) -> found.stamp() == person.stamp());
			if (account.isPresent()) {
				request.setAttribute(ACCOUNT, account.get());
			}
			else {
				end(request);
			}
		}
		chain.doFilter(request, response);
	}

	private static void end(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
