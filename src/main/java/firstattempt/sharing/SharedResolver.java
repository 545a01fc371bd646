package firstattempt.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.SignedIn;
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
import org.springframework.web.servlet.HandlerMapping;

/** Finds what is shared with the coach who asks; there is no other way to a family. */
@Component
class SharedResolver implements HandlerMethodArgumentResolver {

	private final Agreements agreements;

	SharedResolver(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Shared.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			return find(person.id(), request).orElseThrow(NotFound::new);
		}
		throw new NotFound();
	}

	private Optional<Shared> find(UUID coachId, NativeWebRequest request) {
		String pattern = String.valueOf(attribute(request, HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		UUID id = id(attribute(request, HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
		return pattern.startsWith("/coach/episodes/") ? this.agreements.onEpisode(coachId, id)
				: this.agreements.between(coachId, id);
	}

	private static @Nullable Object attribute(NativeWebRequest request, String name) {
		return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
	}

	private static UUID id(@Nullable Object variables) {
		try {
			return UUID.fromString(String.valueOf((variables instanceof Map<?, ?> map) ? map.get("id") : null));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

}
