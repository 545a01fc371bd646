package firstattempt.account;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handlers ask for the person in front of them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final List<HandlerMethodArgumentResolver> resolvers;

	WebConfiguration(List<HandlerMethodArgumentResolver> resolvers) {
		this.resolvers = resolvers;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
		all.addAll(this.resolvers);
	}

}
