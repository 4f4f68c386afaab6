package id.tanggap.kit.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/**
 * Lets a violation name a property as the body does: who sent {@code class} looks for {@code
 * /class}, not for the component of our record that holds it.
 */
@ApplicationScoped
class JsonNames implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.propertyNodeNameProvider(new InJson());
  }

  private static final class InJson implements PropertyNodeNameProvider {

    @Override
    public String getName(Property property) {
      if (!(property instanceof JavaBeanProperty ofClass)) {
        return property.getName();
      }
      return Arrays.stream(ofClass.getDeclaringClass().getDeclaredFields())
          .filter(field -> field.getName().equals(property.getName()))
          .map(field -> field.getAnnotation(JsonProperty.class))
          .filter(named -> named != null && !named.value().isEmpty())
          .map(JsonProperty::value)
          .findFirst()
          .orElse(property.getName());
    }
  }
}
