package firstattempt.account;

import firstattempt.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands over the account that {@link StampFilter} found, or that a remembered device has
 * just signed in.
 */
@Component
class CurrentAccountResolver implements HandlerMethodArgumentResolver {

	private final Accounts accounts;

	CurrentAccountResolver(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(CurrentAccount.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Object account = request.getAttribute(StampFilter.ACCOUNT, RequestAttributes.SCOPE_REQUEST);
		return (account != null) ? account : comeBackIn();
	}

	private Account comeBackIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			return this.accounts.findById(person.id()).orElseThrow(NotFound::new);
		}
		throw new NotFound();
	}

}
