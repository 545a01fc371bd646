package firstattempt.web;

import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * A file that is asked for by its fingerprint never changes: browsers keep it and do not
 * even ask again.
 */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration implements WebMvcConfigurer {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final FirstStyle firstStyle;

	FilesConfiguration(FirstStyle firstStyle) {
		this.firstStyle = firstStyle;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.firstStyle);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		for (String folder : List.of("css", "js", "img", "fonts")) {
			registry.addResourceHandler("/" + folder + "/{file:.+-[0-9a-f]{32}\\.[a-z0-9]+}")
				.addResourceLocations("classpath:/static/" + folder + "/")
				.setCacheControl(FOR_EVER)
				.resourceChain(true)
				.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
		}
	}

}
