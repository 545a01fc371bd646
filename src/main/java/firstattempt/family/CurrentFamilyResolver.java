package firstattempt.family;

import firstattempt.account.SignedIn;
import firstattempt.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds the family of the person who asks; there is no other way to a family. */
@Component
class CurrentFamilyResolver implements HandlerMethodArgumentResolver {

	private final Household household;

	CurrentFamilyResolver(Household household) {
		this.household = household;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(CurrentFamily.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			return this.household.of(person.id()).orElseThrow(NoFamilyYet::new);
		}
		throw new NotFound();
	}

}
